import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1280, 'light'],
] as const) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('a misspelt name suggests the product: arrow and Enter open it, Escape closes', async ({ page }) => {
      await page.goto(`http://${hostOf('techstore')}/products/mouse`)
      const head = page.getByRole('banner')
      if (width < 768) await head.getByLabel('Menu', { exact: true }).click()
      const field = head.getByLabel('Search products').locator('visible=true')
      await field.click()
      await field.pressSequentially('labtop')
      const list = head.getByRole('listbox', { name: 'Suggestions' })
      await expect(list.getByRole('option').first()).toContainText('Laptop')
      await expect(field).toHaveAttribute('aria-expanded', 'true')
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
      await field.press('Escape')
      await expect(list).toBeHidden()
      await expect(field).toHaveValue('labtop')
      await field.press('ArrowDown')
      await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
      await field.press('Enter')
      await page.waitForURL((url) => url.pathname === '/products/laptop')
      await expect(list).toBeHidden()
    })
  })
}

test('what one store sells is not suggested in another', async () => {
  const [tech, fashion] = await Promise.all(
    ['techstore', 'fashion'].map((store) => call(hostOf(store), '/api/suggest?q=labtop')),
  )
  expect(tech?.body).toContain('"slug":"laptop"')
  expect(fashion?.status).toBe(200)
  expect(fashion?.body.toLowerCase()).not.toContain('laptop')
})
