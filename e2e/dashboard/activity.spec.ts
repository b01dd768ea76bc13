import { expect, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { openStore, signInAsStaff } from '../people.ts'
import { createStore, runSouk } from '../run-souk.ts'

test('the merchant sees every change with who made it and from where; staff do not see the page', async ({ page }) => {
  const slug = `acts-${Date.now().toString(36)}`
  await openStore(page, 'Acts', slug)
  await page.goto(`http://${hostOf(slug)}/admin/products`)
  await page
    .getByRole('link', { name: /Stoneware mug/ })
    .first()
    .click()
  await page.getByLabel('Price', { exact: true }).fill('31.00')
  const saved = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: /^Save/ }).click()
  await saved
  const password = 'a good long password'
  const account = ['--email', 'helper@example.com', '--username', 'helper', '--password', password]
  await runSouk('create-user', '--tenant', slug, '--role', 'staff', ...account)

  await page.goto(`http://${hostOf(slug)}/admin`)
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await page.getByRole('link', { name: 'Activity' }).click()
  const items = page.getByRole('main').getByRole('listitem')
  await expect(items).toHaveText([
    /^Souk made an account for helper@example\.com/,
    /changed Stoneware mug.*(127\.0\.0\.1|::1)/,
    /signed in.*(127\.0\.0\.1|::1)/,
    /^Souk opened the store/,
  ])

  await page.context().clearCookies()
  await signInAsStaff(page, slug, 'helper', password)
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0)
  const refused = await page.goto(`http://${hostOf(slug)}/admin/settings/activity`)
  expect(refused?.status()).toBe(404)
  expect((await call(hostOf(slug), '/admin/settings/activity')).status).toBe(307)
})

test('signing in, out, and uploading a picture are written down with who and from where, for staff and operators', async ({
  page,
}) => {
  const slug = `acts-in-${Date.now().toString(36)}`
  await createStore(slug, 'In and out')
  const signIn = async (host: string, login: string, password: string) => {
    await page.goto(`http://${host}/admin/sign-in`)
    await page.getByLabel(/^E-mail/).fill(login)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => url.pathname === '/admin')
  }
  const signOut = async () => {
    await page.getByRole('button', { name: /^Account/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL((url) => url.pathname === '/admin/sign-in')
  }
  await signIn(hostOf(slug), `owner@${slug}.test`, 'correct horse battery')
  const picture = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 40)
    canvas.getContext('2d')?.fillRect(0, 0, 40, 40)
    const body = await canvas.convertToBlob({ type: 'image/png' })
    return (await fetch('/admin/media', { method: 'POST', body })).status
  })
  expect(picture).toBe(201)
  await signOut()
  await signIn(hostOf(''), 'operator@souk.test', 'operator123')
  await signOut()

  const market = process.env.E2E_DIR ?? ''
  const staff = await ownerQuery<{ action: string; here: boolean }>(
    market,
    `SELECT e.action, e.address IS NOT NULL AS here FROM public.audit_event e JOIN public.tenant t ON t.id = e.tenant_id
     WHERE t.slug = $1 AND e.actor LIKE 'staff:%' ORDER BY e.created_at`,
    [slug],
  )
  expect(staff).toEqual([
    { action: 'staff.signed-in', here: true },
    { action: 'media.uploaded', here: true },
    { action: 'staff.signed-out', here: true },
  ])
  const operators = await ownerQuery<{ action: string }>(
    market,
    `SELECT DISTINCT action FROM public.audit_event
     WHERE actor LIKE 'operator:%' AND action LIKE 'operator.signed-%' AND address IS NOT NULL ORDER BY action`,
  )
  expect(operators.map(({ action }) => action)).toEqual(['operator.signed-in', 'operator.signed-out'])
})
