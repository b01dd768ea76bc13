import { expect, type Page, test } from '@playwright/test'
import { StripeServer } from '#lib/testing/stripe-server.ts'
import { startWebhookReceiver, verifiedEvent } from '#lib/testing/webhook-receiver.ts'
import { callPort } from '../http.ts'
import { type OwnMarket, ownMarket } from '../own-market.ts'
import { ownerQuery } from '../owner-query.ts'

const SECRET = `whsec_${'e2e0'.repeat(8)}`
const KEY = 'sk_test_e2e1234567890WXYZ'

let stripe: StripeServer
let market: OwnMarket
let host: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  stripe = await StripeServer.start()
  market = ownMarket('payments', { STRIPE_API_URL: stripe.url, WEBHOOKS_TO_LOOPBACK: 'on' })
  await market.start()
  const owner = ['--email', 'owner@lamps.test', '--admin-password', 'correct horse battery']
  await market.run(['cli/main.ts', 'create-tenant', '--name', 'Lamps', '--domain', 'lamps', ...owner]).ended
  host = `lamps.localhost:${market.port}`
})
test.afterAll(async () => {
  market?.remove()
  await stripe?.stop()
})

/** In place of Stripe's script, which is not to be had here: mounts a field, and confirms at our own Stripe. */
async function standInForStripe(page: Page, card: 'pays' | 'declined' = 'pays'): Promise<void> {
  await page.exposeFunction('confirmAtStripe', (clientSecret: string) => {
    stripe.confirm(clientSecret.split('_secret_')[0] ?? '', card)
    return card === 'pays'
  })
  await page.route('https://js.stripe.com/**', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `window.Stripe = () => ({
        elements: () => ({
          create: () => ({
            mount: (into) => { into.innerHTML = '<input aria-label="Card, at Stripe">' },
            on: (_, done) => setTimeout(done),
            destroy: () => {},
          }),
          submit: async () => ({}),
          update: () => {},
        }),
        confirmPayment: async ({ clientSecret, confirmParams }) => {
          const paid = await window.confirmAtStripe(clientSecret)
          if (!paid) return { error: { message: 'Your card was declined by your bank.' } }
          location.href = confirmParams.return_url + '?redirect_status=succeeded'
          return new Promise(() => {})
        },
      })`,
    }),
  )
}

async function toCheckout(page: Page): Promise<void> {
  await page.goto(`http://${host}/products`)
  await page.locator('main a[href^="/products/"]').first().click()
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(page.getByRole('link', { name: /check ?out/i }).first()).toBeVisible()
  await page.goto(`http://${host}/checkout`)
  await page.getByLabel('E-mail').fill('ada@example.com')
  await page.getByLabel('Country').selectOption('GB')
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('Street and house number').fill('12 St James Square')
  await page.getByLabel(/^(Postal code|Postcode)/).fill('SW1Y 4JH')
  await page.getByLabel('City').fill('London')
}

const pay = (page: Page) => page.getByRole('button', { name: /^(Pay |Place order)/ }).click()

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto(`http://${host}/admin/sign-in`)
  await page.getByLabel('E-mail or user name').fill(login)
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
}

/** Everything that the store sends to a page from now on. */
function answersTo(page: Page): () => Promise<string[]> {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().startsWith(`http://${host}`)) bodies.push(response.text().catch(() => ''))
  })
  return () => Promise.all(bodies)
}

function expectNoSecrets(bodies: readonly string[]): void {
  expect(bodies.length).toBeGreaterThan(0)
  for (const secret of [KEY, SECRET]) expect(bodies.filter((body) => body.includes(secret))).toEqual([])
}

test('the owner switches ways to pay on; keys are never sent back, and other staff neither see nor change them', async ({
  page,
  browser,
}) => {
  const answers = answersTo(page)
  await signIn(page, 'owner@lamps.test')
  await page.goto(`http://${host}/admin/settings/payments`)
  await page.getByRole('checkbox', { name: 'Cards by Stripe' }).check()
  await page.getByRole('checkbox', { name: 'Bank transfer' }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Say where the money is to be sent.')).toBeVisible()
  await page.getByLabel('Bank details').fill('Lamps Ltd\nGB33BUKB20201555555555')
  await page.getByLabel('Publishable key').fill('pk_test_e2e1234')
  await page.getByLabel('Secret key').fill(KEY)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Enter the signing secret')).toBeVisible()
  await page.getByLabel('Signing secret').fill(SECRET)
  const sent = page.waitForRequest((request) => request.method() === 'POST' && 'next-action' in request.headers())
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved: ends in WXYZ.')).toBeVisible()
  await page.getByRole('button', { name: 'Test the connection' }).click()
  await expect(page.getByText('Stripe answers. Your key works.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Secret key')).toHaveValue('')
  await expect(page.getByText(`http://${host}/api/payments/stripe`)).toBeVisible()
  expectNoSecrets(await answers())

  const account = ['--email', 'helper@lamps.test', '--username', 'helper', '--password', 'correct horse battery']
  await market.run(['cli/main.ts', 'create-user', '--tenant', 'lamps', '--role', 'staff', ...account]).ended
  const staff = await browser.newPage()
  await signIn(staff, 'helper')
  expect((await staff.goto(`http://${host}/admin/settings/payments`))?.status()).toBe(404)
  // The owner's own request, sent by a member of staff with other details.
  const request = await sent
  const forged = request.postDataBuffer()?.toString('latin1').replace('GB33BUKB20201555555555', 'GB00STAFF') ?? ''
  const cookies = await staff.context().cookies(`http://${host}`)
  const answer = await callPort(market.port, host, '/admin/settings/payments', {
    method: 'POST',
    headers: {
      'next-action': request.headers()['next-action'] ?? '',
      'content-type': request.headers()['content-type'] ?? '',
      accept: 'text/x-component',
      origin: `http://${host}`,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: Buffer.from(forged, 'latin1'),
  })
  expect(answer.body).toContain('"code":"forbidden"')
  expect(answer.body).not.toContain('WXYZ')
  const [settings] = await ownerQuery<{ payments: object }>(
    market.directory,
    'SELECT payments FROM lamps.store_settings',
  )
  const kept = JSON.stringify(settings)
  expect([kept.includes('GB33BUKB20201555555555'), kept.includes('GB00STAFF')]).toEqual([true, false])
  expectNoSecrets([kept])
  await staff.close()
})

test('a shopper pays by Stripe: declined they may try again, paid they have the order', async ({ browser }) => {
  for (const card of ['declined', 'pays'] as const) {
    const page = await browser.newPage()
    await standInForStripe(page, card)
    const answers = answersTo(page)
    await toCheckout(page)
    await page.getByRole('radio', { name: 'Card', exact: true }).check()
    await page.getByLabel('Card, at Stripe').fill('4242')
    await pay(page)
    if (card === 'declined') await expect(page.getByText('Your card was declined by your bank.')).toBeVisible()
    else await expect(page.getByRole('heading', { name: 'Thank you, Ada' })).toBeVisible()
    expectNoSecrets(await answers())
    await page.close()
  }
})

test('Stripe’s script is allowed in that checkout and nowhere else', async () => {
  const policyOf = async (path: string) => (await market.get('lamps', path)).headers['content-security-policy']
  expect(await policyOf('/checkout')).toContain("script-src 'self' 'unsafe-inline' https://js.stripe.com")
  for (const path of ['/', '/cart', '/admin/sign-in', '/checkout/return/x']) {
    expect(await policyOf(path)).not.toContain('stripe')
    expect(await policyOf(path)).toContain("script-src 'self'")
  }
})

test('events: proved they are taken, otherwise refused; what is too long is not read', async () => {
  const post = (body: string, signature: string) =>
    callPort(market.port, host, '/api/payments/stripe', {
      method: 'POST',
      headers: { 'stripe-signature': signature, 'content-type': 'application/json' },
      body,
    })
  const [intent] = [...stripe.intents.values()].filter(({ status }) => status === 'succeeded')
  const { body, signature } = stripe.event('payment_intent.succeeded', intent ?? {}, { secret: SECRET })
  expect(JSON.parse((await post(body, signature)).body)).toMatchObject({ outcome: 'taken' })
  expect(JSON.parse((await post(body, signature)).body)).toMatchObject({ outcome: 'known' })
  expect((await post(body, '')).status).toBe(400)
  expect((await post(`${body} `, signature)).status).toBe(400)
  expect((await post('x'.repeat(300_000), signature)).status).toBe(413)
})

test('a bank transfer is an unpaid order that says where the money goes', async ({ page }) => {
  await toCheckout(page)
  await page.getByRole('radio', { name: 'Bank transfer' }).check()
  await pay(page)
  await expect(page.getByRole('heading', { name: 'How to pay' })).toBeVisible()
  await expect(page.getByText('GB33BUKB20201555555555')).toBeVisible()
  await expect(page.getByText('Not paid yet').first()).toBeVisible()
})

test('an order is told to a webhook once, signed; what a receiver did not take is sent again from the log', async ({
  page,
  browser,
}) => {
  const receiver = await startWebhookReceiver()
  const idsOf = (type: string) =>
    receiver.received.flatMap(({ headers, body }) => (JSON.parse(body).type === type ? headers['webhook-id'] : []))
  const owner = await browser.newPage()
  await signIn(owner, 'owner@lamps.test')
  await owner.goto(`http://${host}/admin/settings/webhooks`)
  await owner.getByRole('link', { name: 'Add webhook' }).click()
  await owner.getByLabel('Address').fill(receiver.url)
  await owner.getByRole('checkbox', { name: /^Somebody ordered/ }).check()
  await owner.getByRole('button', { name: 'Add webhook' }).click()
  const secret = await owner.getByText(/^whsec_/).textContent()

  await toCheckout(page)
  await page.getByRole('radio', { name: 'Bank transfer' }).check()
  await pay(page)
  await expect(page.getByRole('heading', { name: 'How to pay' })).toBeVisible()
  await expect.poll(() => idsOf('order.created')).toHaveLength(1)
  const [event] = receiver.received
  if (!event) throw new Error('Nothing arrived')
  const data = { paymentStatus: 'unpaid', status: 'open', number: expect.any(String) }
  expect(verifiedEvent(secret ?? '', event)).toMatchObject({ type: 'order.created', data })

  receiver.answer = () => ({ status: 500 })
  await owner.getByRole('link', { name: 'Done' }).click()
  await owner.getByRole('button', { name: 'Send test event' }).click()
  await expect.poll(() => idsOf('webhook.test')).toHaveLength(1)
  const row = owner.getByRole('row', { name: /webhook\.test/ })
  await expect(async () => {
    await owner.reload()
    await expect(row).toContainText('It answered 500.', { timeout: 500 })
  }).toPass()
  await row.getByRole('link').click()
  receiver.answer = () => ({ status: 204 })
  await owner.getByRole('button', { name: 'Try now' }).click()
  await expect.poll(() => new Set(idsOf('webhook.test')).size + idsOf('webhook.test').length).toBe(3)
  await expect(async () => {
    await owner.reload()
    await expect(owner.getByText('Delivered', { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass()
  expect(idsOf('order.created')).toHaveLength(1)
  await owner.close()
  await receiver.close()
})
