import { expect, test } from '@playwright/test'
import { type BuiltAction, failureOf, sendForm, storeActions } from '../actions.ts'
import { call, hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { runSouk } from '../run-souk.ts'

// A copy of TechStore: the same people with the same ids and passwords, and nobody of the one may be anybody in the other.
const STORE = `theirs-${Date.now().toString(36)}`
const SCHEMA = STORE.replaceAll('-', '_')
const PASSWORD = 'demo123'
/** What nothing that is refused may change. */
const TABLES =
  'order order_line return_request refund payment customer cart cart_line review product variant media collection page discount gift_card store_settings staff webhook api_key stock_notice'.split(
    ' ',
  )
/** Files whose actions only an owner may take, besides those of the settings. */
const OWNERS_ONLY = /^admin\/\(room\)\/(?:settings|gift-cards)\//
const ACTIONS = storeActions()

const query = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  ownerQuery<Row>(process.env.E2E_DIR ?? '', text.replaceAll('$$.', `"${SCHEMA}".`), values)

function action(name: string, file = /^(?!admin\/)/): BuiltAction {
  const found = ACTIONS.find((each) => each.name === name && file.test(each.file))
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

/** The session of somebody who signs in at a store, as a cookie. */
async function signIn(store: string, login: string, door: 'shop' | 'dashboard'): Promise<string> {
  const answer = await sendForm(store, action('signInAction', door === 'shop' ? /^account\// : /^admin\//), {
    login,
    password: PASSWORD,
  })
  const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0])
  expect(cookies.length, `${login} signs in at ${store}`).toBeGreaterThan(0)
  return cookies.join('; ')
}

/** One number for all that the store holds. */
async function whatIsThere(): Promise<string> {
  const sums = TABLES.map((table) => `(SELECT coalesce(sum(hashtextextended(t::text, 0)), 0) FROM $$."${table}" t)`)
  const [row] = await query<{ sum: string }>(`SELECT concat_ws(' ', ${sums.join(', ')}) AS sum`)
  return row?.sum ?? ''
}

/** An order of Ada's that can be cancelled, and what else is hers. */
async function thingsOfAda() {
  const [row] = await query<Record<'order' | 'line' | 'payment' | 'ada' | 'address' | 'other' | 'product', string>>(
    `SELECT o.id AS order, l.id AS line, o.payment_id AS payment, c.id AS ada, c.addresses->1->>'id' AS address,
            c.addresses->0->>'id' AS other,
            (SELECT p.slug FROM $$.product p WHERE p.status = 'active' AND NOT EXISTS (
              SELECT FROM $$.order_line bought JOIN $$.variant v ON v.id = bought.variant_id WHERE v.product_id = p.id)
              LIMIT 1) AS product
       FROM $$.customer c JOIN $$."order" o ON o.customer_id = c.id JOIN $$.order_line l ON l.order_id = o.id
      WHERE c.email = 'ada@example.com' LIMIT 1`,
  )
  if (!row) throw new Error('Ada has no order')
  await query(`UPDATE $$."order" SET status = 'open', fulfilled_at = NULL, cancelled_at = NULL WHERE id = $1`, [
    row.order,
  ])
  const [cart] = await query<{ id: string }>(
    `INSERT INTO $$.cart (id, customer_id, note, updated_at) VALUES (gen_random_uuid()::text, $1, 'mine', now())
     ON CONFLICT (customer_id) DO UPDATE SET note = 'mine' RETURNING id`,
    [row.ada],
  )
  const [first] = await query<Record<'asked' | 'mail', string>>(
    `SELECT (SELECT id FROM $$.return_request LIMIT 1) AS asked, (SELECT id FROM $$.mail LIMIT 1) AS mail`,
  )
  return { ...row, cart: cart?.id ?? '', asked: first?.asked ?? '', mail: first?.mail ?? '' }
}

test('what is not theirs is not there and stays as it is: pages, files and forms of accounts and of the dashboard', async () => {
  test.setTimeout(240_000)
  await runSouk('clone-tenant', 'techstore', STORE)
  await query(
    `INSERT INTO $$.staff (id, email, username, name, password_hash)
     SELECT 'helper', 'helper@a.test', 'helper', 'Helper', password_hash FROM $$.staff WHERE username = 'demo'`,
  )
  const { order, line, payment, ada, address, other, product, cart, asked, mail } = await thingsOfAda()
  const shoppers = {
    nobody: '',
    'another customer': await signIn(STORE, 'grace@example.com', 'shop'),
    'Ada of another store': await signIn('techstore', 'ada@example.com', 'shop'),
  }
  const staff = {
    'the owner of another store': await signIn('techstore', 'demo', 'dashboard'),
    'a customer': await signIn(STORE, 'ada@example.com', 'shop'),
    nobody: '',
  }
  const owner = await signIn(STORE, 'demo', 'dashboard')
  const helper = await signIn(STORE, 'helper', 'dashboard')
  const own = staff['a customer']
  const get = (path: string, cookie: string) => call(hostOf(STORE), path, cookie ? { headers: { cookie } } : {})
  const before = await whatIsThere()
  const wrong: string[] = []
  const expectAnswer = async (who: string, what: string, found: unknown, expected: readonly unknown[]) => {
    if (!expected.includes(found)) wrong.push(`${who}, ${what}: ${String(found)}`)
    if ((await whatIsThere()) !== before) throw new Error(`${who} changed something by ${what}`)
  }

  const asksToSignIn = ['/account/addresses', '/admin']
  const pages = [
    ...['', '/invoice', '/invoice.pdf', '?key=x', '/invoice.pdf?key=x'].map((end) => `/orders/${order}${end}`),
    `/account/addresses/${address}`,
  ]
  for (const path of pages) {
    expect((await get(path, own)).status, `${path} for Ada`).toBe(200)
    for (const [who, cookie] of Object.entries(shoppers)) {
      const mustSignIn = who !== 'another customer' && asksToSignIn.some((start) => path.startsWith(start))
      await expectAnswer(who, path, (await get(path, cookie)).status, [mustSignIn ? 307 : 404])
    }
  }
  for (const path of [`/checkout/return/${payment}`, `/checkout/challenge/${payment}`]) {
    for (const [who, cookie] of Object.entries(shoppers)) {
      const { headers } = await get(path, cookie)
      await expectAnswer(who, path, headers.location, ['/cart', `/checkout/return/${payment}`])
    }
  }
  const rooms = [`orders/${order}`, `customers/${ada}`, `returns/${asked}`, `outbox/${mail}`, 'settings', 'gift-cards']
  for (const path of rooms.map((room) => `/admin/${room}`)) {
    expect((await get(path, owner)).status, path).toBe(200)
    for (const [who, cookie] of Object.entries(staff))
      await expectAnswer(who, path, (await get(path, cookie)).status, [307])
  }
  for (const what of ['orders', 'customers']) {
    const path = `/admin/transfer-export/${what}`
    for (const [who, cookie] of Object.entries(staff))
      await expectAnswer(who, path, (await get(path, cookie)).status, [401])
    await expectAnswer('staff', path, (await get(path, helper)).status, [403])
  }
  for (const path of ['/admin/settings', '/admin/settings/payments', '/admin/gift-cards', '/admin/gift-cards/new']) {
    await expectAnswer('staff', path, (await get(path, helper)).status, [404])
  }

  const place = { name: 'Eve', line1: '1 Road', city: 'London', postalCode: 'W1U 6QS', country: 'GB' }
  const returned = { [`quantity.${line}`]: '1', [`reason.${line}`]: 'other' }
  const password = 'correct horse battery'
  const hers: [name: string, fields: Record<string, string>, code: string | null][] = [
    ['saveAddressAction', { id: address, ...place }, 'not-found'],
    // What is not among their own is gone already.
    ['removeAddressAction', { id: address }, null],
    ['makeDefaultAction', { id: address }, 'not-found'],
    ...['', 'x'].flatMap((key): typeof hers => [
      ['cancelOwnAction', { id: order, key }, 'not-found'],
      ['reorderAction', { id: order, key }, 'not-found'],
      ['requestReturnAction', { id: order, key, ...returned }, 'not-found'],
      ['registerFromOrderAction', { id: order, key, password }, 'not-found'],
    ]),
    ['writeReviewAction', { slug: product, rating: '1', title: 'Bad', body: 'Bad' }, 'not-bought'],
  ]
  for (const [name, fields, code] of hers) {
    for (const [who, cookie] of Object.entries(shoppers)) {
      const isGuest = who !== 'another customer'
      const answered = failureOf(await sendForm(STORE, action(name), fields, cookie))
      await expectAnswer(who, name, answered, isGuest ? ['signed-out', 'not-found'] : [code])
    }
  }
  const changed = { password, currentPassword: PASSWORD, name: 'Eve' }
  for (const name of ['updateProfileAction', 'changePasswordAction', 'askForConfirmationAction']) {
    for (const who of ['nobody', 'Ada of another store'] as const) {
      const answered = failureOf(await sendForm(STORE, action(name), changed, shoppers[who]))
      await expectAnswer(who, name, answered, ['signed-out'])
    }
  }
  // The cookie of a cart names one; it is another account's.
  for (const [who, cookie] of Object.entries(shoppers)) {
    const withCart = [cookie.replaceAll(/souk\.cart=[^;]*;? ?/g, ''), `souk.cart=${cart}`].filter(Boolean).join('; ')
    for (const name of ['setCartNoteAction', 'applyCodeAction', 'removeCodeAction']) {
      await sendForm(STORE, action(name), { note: 'theirs', code: 'X' }, withCart)
      await expectAnswer(who, name, (await get('/cart', withCart)).body.includes('mine'), [false])
    }
    const headers = { origin: `http://${hostOf(STORE)}`, 'content-type': 'application/json', cookie }
    const wish = { method: 'POST', headers, body: JSON.stringify({ productId: 'nothing', wished: true }) }
    const { status } = await call(hostOf(STORE), '/api/wishlist', wish)
    await expectAnswer(who, '/api/wishlist', status, who === 'another customer' ? [409] : [401])
  }

  const dashboard = ACTIONS.filter(({ file }) => file.startsWith('admin/(room)/'))
  expect(dashboard.length).toBeGreaterThan(40)
  const anything = { id: order, slug: 'about', kind: 'pages', status: 'published', amount: '1', name: 'Eve' }
  for (const each of dashboard) {
    const what = `${each.file} ${each.name}`
    for (const [who, cookie] of Object.entries(staff)) {
      await expectAnswer(who, what, failureOf(await sendForm(STORE, each, anything, cookie)), ['signed-out'])
    }
    if (!OWNERS_ONLY.test(each.file)) continue
    await expectAnswer('staff', what, failureOf(await sendForm(STORE, each, anything, helper)), ['forbidden'])
  }
  expect(wrong).toEqual([])

  // The forms were such as do something for whoever may.
  await sendForm(STORE, action('makeDefaultAction'), { id: address }, own)
  const [first] = await query<{ id: string }>(`SELECT addresses->0->>'id' AS id FROM $$.customer WHERE id = $1`, [ada])
  expect([first?.id, other]).toEqual([address, other])
  await sendForm(STORE, action('cancelOwnAction'), { id: order, key: '' }, own)
  const [cancelled] = await query<{ status: string }>(`SELECT status FROM $$."order" WHERE id = $1`, [order])
  expect(cancelled?.status).toBe('cancelled')
})
