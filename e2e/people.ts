import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { hostOf } from './http.ts'

/** Signs in to a store's dashboard in the browser. */
export async function signInAsStaff(page: Page, store: string, login = 'demo', password = 'demo123'): Promise<void> {
  await page.goto(`http://${hostOf(store)}/admin/sign-in`)
  await page.getByLabel('E-mail or user name').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
  // The page itself, not only its address: what follows a sign-in is rendered by the right store.
  await expect(page.getByRole('heading', { level: 1, name: /^(Home$|Welcome to )/ })).toBeVisible()
}

/** Opens a store through the sign-up page and arrives in its dashboard. */
export async function openStore(page: Page, name: string, slug: string): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Store name').fill(name)
  await page.getByLabel('Address').fill(slug)
  await page.getByLabel('E-mail').fill(`owner@${slug}.test`)
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Open your store' }).click()
  await page.waitForURL((url) => url.host === hostOf(slug) && url.pathname === '/admin')
}

/** Fills the checkout as a guest and pays with a card of the test provider. */
export async function payAsGuest(page: Page, card: string, email?: string): Promise<void> {
  await fillCheckout(page, card, email)
  await page.getByRole('button', { name: /^Pay / }).click()
}

/** Everything up to the button. */
export async function fillCheckout(page: Page, card: string, email = 'guest@example.com'): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Country').selectOption('US')
  await page.getByLabel('Full name').fill('Grace Hopper')
  await page.getByLabel('Street and house number').fill('1 Harbour Street')
  await page.getByLabel('City').fill('Arlington')
  await page.getByLabel('State').selectOption('VA')
  await page.getByLabel('ZIP code').fill('22201')
  await fillCard(page, card)
}

export async function fillCard(page: Page, card: string): Promise<void> {
  await page.getByLabel('Card number').fill(card)
  await page.getByLabel('Expiry').fill('12/39')
  await page.getByLabel('Security code').fill('123')
}

/** The cookies of a context for one host, as a request header. */
export async function cookieHeader(context: BrowserContext, store: string): Promise<string> {
  const cookies = await context.cookies(`http://${hostOf(store)}`)
  expect(cookies.length).toBeGreaterThan(0)
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
