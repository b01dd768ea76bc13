import { type Browser, expect, type Page, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { createStore, runSouk } from '../run-souk.ts'

/** The owner of a store that `createStore` made, signed in to its dashboard in a browser of their own. */
async function merchantOf(browser: Browser, store: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`http://${hostOf(store)}/admin/sign-in`)
  await page.getByLabel('E-mail or user name').fill(`owner@${store}.test`)
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Welcome/ })).toBeVisible()
  return page
}

/** Opens the newest mail with this subject in the outbox of a store. @returns where its link of this name leads */
async function linkInMail(page: Page, store: string, subject: RegExp, link: string): Promise<string> {
  await page.goto(`http://${hostOf(store)}/admin/outbox`)
  await page.getByRole('link', { name: subject }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
  const frame = page.locator('iframe')
  expect(await frame.getAttribute('sandbox')).not.toMatch(/scripts|same-origin/)
  const href = await frame.contentFrame().getByRole('link', { name: link }).getAttribute('href')
  return href ?? ''
}

test('a shopper who forgot the password chooses another one by the link in the mail, once and in this store alone', async ({
  page,
  browser,
}) => {
  const slug = `mails-${Date.now().toString(36)}`
  const other = `${slug}-other`
  await Promise.all([createStore(slug, 'Mails'), createStore(other, 'Other')])
  const shop = `http://${hostOf(slug)}`
  await page.goto(`${shop}/account/register`)
  await page.getByLabel('Name').fill('Ada Byron')
  await page.getByLabel('E-mail').fill('ada@example.com')
  await page.getByLabel('Password').fill('the one I forgot')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(`${shop}/account`)
  await page.context().clearCookies()

  const answers: string[] = []
  for (const email of ['nobody@example.com', 'ada@example.com']) {
    await page.goto(`${shop}/account/sign-in`)
    await page.getByRole('link', { name: 'Forgot your password' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Forgot your password' })).toBeVisible()
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    answers.push((await page.getByRole('status').filter({ hasText: 'on its way' }).textContent()) ?? '')
  }
  expect(answers[0]).toBe(answers[1])

  const merchant = await merchantOf(browser, slug)
  const link = await linkInMail(merchant, slug, /Choose a new password for Mails/, 'Choose a new password')
  await merchant.goto(`${shop}/admin/outbox?q=nobody`)
  await expect(merchant.getByText('No mail fits')).toBeVisible()
  await merchant.context().close()

  await page.goto(link.replace(hostOf(slug), hostOf(other)))
  await expect(page.getByRole('heading', { name: 'This link has ended' })).toBeVisible()
  await page.goto(link)
  await page.getByLabel('New password').fill('one to remember')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.waitForURL(`${shop}/account`)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link has ended' })).toBeVisible()
})

test('whoever waits for a sold-out product is written to when it is back, and ends it with one click', async ({
  page,
  browser,
}) => {
  const slug = `waits-${Date.now().toString(36)}`
  await createStore(slug, 'Waits')
  const shop = `http://${hostOf(slug)}`
  await runSouk('run', '--tenant', slug, '--', 'e2e/dashboard/sell-out.ts')
  // Whether the page's scripts have come or never do.
  const early = await browser.newContext({ javaScriptEnabled: false })
  for (const shopper of [page, await early.newPage()]) {
    await shopper.goto(`${shop}/products/stoneware-mug`)
    await shopper.getByLabel('E-mail').fill('waits@example.com')
    await shopper.getByRole('button', { name: 'Tell me when it is back' }).click()
    await expect(shopper.getByText('We write to you once')).toBeVisible()
  }
  await early.close()
  await runSouk('run', '--tenant', slug, '--', 'e2e/dashboard/tell-of-stock.ts')

  const merchant = await merchantOf(browser, slug)
  const link = await linkInMail(merchant, slug, /Stoneware mug is back/, 'Unsubscribe')
  await merchant.context().close()
  const { search } = new URL(link)
  expect((await call(hostOf(slug), `/api/unsubscribe${search}x`, { method: 'POST' })).status).toBe(404)
  expect((await call(hostOf('techstore'), `/api/unsubscribe${search}`, { method: 'POST' })).status).toBe(404)
  await page.goto(link)
  await page.getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(page.getByText('We write no more reminders to waits@example.com')).toBeVisible()
  const body = 'List-Unsubscribe=One-Click'
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await call(hostOf(slug), `/api/unsubscribe${search}`, { method: 'POST', body, headers })).status).toBe(200)
})
