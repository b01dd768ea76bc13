import { readdirSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import { MAIL_KINDS } from '#lib/notifications/mail-kinds.ts'
import { renderMail } from '#lib/notifications/render-mail.ts'
import { sampleMailData } from '#lib/notifications/sample-mail-data.ts'
import { lookOf, poisoned } from '#lib/testing/poisoned-mail.ts'
import { RAN, SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { call, hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { signInAsStaff } from '../people.ts'
import { runSouk } from '../run-souk.ts'
import { fillFields, LOUD, packed } from './hostile-store.ts'

// What is tried is the escaping itself: the policy that would hold back what slipped through is off.
test.use({ bypassCSP: true })

const STORE = `scripts-${Date.now().toString(36)}`
const SCHEMA = STORE.replaceAll('-', '_')
const AT_ONCE = 8
/** Longest value that the catalogue takes for an option. */
const LONGEST_VALUE = 100
/** Nothing in these runs, and a page is as open without them. */
const LEFT_OUT = ['*/media/*', '*.webp', '*.woff2', '*.css', '*_rsc=*']
const folder = () => process.env.E2E_DIR ?? ''
const query = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  ownerQuery<Row>(folder(), text.replaceAll('$$.', `"${SCHEMA}".`), values)

/** Pages that cannot be reached with a link and a session, and what covers them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '/checkout/challenge/[paymentId]': 'shows an amount and the name of the store, as every page does',
}

/** Every page of a store, by its folders: one that is new is visited by itself. */
function pagePatterns(): string[] {
  const from = new URL('../../app/store/[tenant]', import.meta.url)
  return readdirSync(from, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('page.tsx'))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`.replaceAll(/\/\([^)]*\)/g, '') || '/')
    .sort()
}

/** A copy of a store that sells, with a product, a collection, a page and a post for each text, bought by Ada. */
async function makeStore(): Promise<void> {
  await runSouk('clone-tenant', 'techstore', STORE)
  const ids = [...LOUD.keys()]
  await query(
    `INSERT INTO $$.page (slug, kind, title, body, excerpt, author, published_at, updated_at)
     SELECT kind || '-' || (n - 1), kind, text, text, text, text, now() - n * interval '1 minute', now()
       FROM unnest($1::text[]) WITH ORDINALITY AS payload (text, n), unnest(ARRAY['page', 'post']) AS kind`,
    [[...LOUD, ...SCRIPT_PAYLOADS]],
  )
  for (const n of ids) {
    const values = SCRIPT_PAYLOADS.filter((_, at) => at % ids.length === n)
      .map((payload) => payload.trim())
      .filter((value) => value.length < LONGEST_VALUE)
    const options = JSON.stringify([
      { name: LOUD[n]?.slice(0, LONGEST_VALUE), values: values.map((value) => ({ value })) },
    ])
    await query(
      `INSERT INTO $$.product (id, slug, title, options, status, price_minor, rating_sum, rating_count, created_at, updated_at)
       VALUES ($1, $1, '-', $2, 'active', 100, 5, 1, now() + $3 * interval '1 ms', now())`,
      [`p${n}`, options, n],
    )
    await query(
      `INSERT INTO $$.variant (id, product_id, option_values, price_minor, stock, position)
       SELECT $1 || '-' || at, $1, ARRAY[value], 100, at % 3, at FROM unnest($2::text[]) WITH ORDINALITY AS v (value, at)`,
      [`p${n}`, values],
    )
    await query(`INSERT INTO $$.collection (id, slug, title, updated_at) VALUES ($1, $2, '-', now())`, [
      `zz${n}`,
      `c${n}`,
    ])
    await query(`INSERT INTO $$.collection_product (collection_id, product_id) VALUES ($1, $2)`, [`zz${n}`, `p${n}`])
    await query(
      `INSERT INTO $$.media (id, product_id, width, height, starter) VALUES (gen_random_uuid()::text, $1, 4, 5, 'mug')`,
      [`p${n}`],
    )
    await query(
      `INSERT INTO $$.review (id, product_id, author, rating, status, created_at)
       SELECT 'r' || n || $1, $1, '-', 5, 'published', now() - n * interval '1 s' - $2 * interval '1 ms'
         FROM generate_series(1, 11) n`,
      [`p${n}`, n],
    )
  }
  const latest = `(SELECT id FROM $$."order" ORDER BY placed_at DESC LIMIT 3)`
  await query(
    `UPDATE $$."order" SET status = 'fulfilled', customer_id = (SELECT id FROM $$.customer WHERE email = 'ada@example.com')
      WHERE id IN ${latest}`,
  )
  await query(
    `INSERT INTO $$.order_line (id, order_id, variant_id, title, unit_price_minor, quantity)
     SELECT gen_random_uuid()::text, o.id, CASE WHEN n = 1 THEN 'p0-1' END, '-', 100, 1
       FROM ${latest} o, generate_series(1, $1::int) n`,
    [Math.ceil(SCRIPT_PAYLOADS.length / LOUD.length)],
  )
  await query(
    `INSERT INTO $$.refund (id, payment_id, amount_minor, status)
     SELECT 'zz' || o.id, o.payment_id, 1, 'failed' FROM $$."order" o WHERE o.id IN ${latest}`,
  )
  await query(`INSERT INTO $$.gift_card (id, code_hash, last_four, currency, initial_minor, balance_minor)
     SELECT 'g' || n, 'g' || n, '0000', 'USD', 100, 100 FROM generate_series(1, 8) n`)
  await query(`UPDATE $$.customer SET created_at = now(), wishlist = $1 WHERE email = 'ada@example.com'`, [
    ids.map((n) => `p${n}`),
  ])
  await query(
    `INSERT INTO $$.cart (id, customer_id, updated_at) SELECT gen_random_uuid()::text, id, now() FROM $$.customer
      WHERE email = 'ada@example.com' ON CONFLICT DO NOTHING`,
  )
  await query(
    `INSERT INTO $$.cart_line (cart_id, variant_id, quantity)
     SELECT c.id, v.id, 1 FROM $$.cart c, $$.variant v
      WHERE c.customer_id IS NOT NULL AND v.position = 1 AND v.product_id LIKE 'p_' ON CONFLICT DO NOTHING`,
  )
  await query(`UPDATE $$.return_request SET order_id = o.id FROM ${latest} o`)
  await query(`INSERT INTO $$.api_key (id, name, secret_hash, last_four, scopes) VALUES ('key', '-', '', '', '{}')`)
  await query(
    `WITH hook AS (INSERT INTO $$.webhook (id, url, events, secret)
       VALUES (gen_random_uuid()::text, '-', '{order.created}', '-') RETURNING id)
     INSERT INTO $$.webhook_delivery (id, webhook_id, event_id, type, payload, status, created_at)
     SELECT gen_random_uuid()::text, id, 'e' || n, 'order.created', '-', 'failed', now() - n * interval '1 s'
       FROM hook, generate_series(1, 3) n`,
  )
  await ownerQuery(folder(), `UPDATE public.tenant SET name = $2 WHERE slug = $1`, [STORE, LOUD.join(' ')])
  await ownerQuery(
    folder(),
    `INSERT INTO public.domain (id, host, tenant_id, problem)
     SELECT gen_random_uuid()::text, word || '.invalid', t.id, word FROM public.tenant t, unnest($2::text[]) AS word WHERE t.slug = $1`,
    [STORE, LOUD],
  )
  await ownerQuery(
    folder(),
    `INSERT INTO public.audit_event (id, actor, action, tenant_id, detail)
     SELECT gen_random_uuid()::text, 'staff:x', 'product.updated', t.id, jsonb_build_object('title', word, 'name', word, 'text', word)
       FROM public.tenant t, unnest($2::text[]) AS word WHERE t.slug = $1`,
    [STORE, LOUD],
  )
}

/** What each pattern with a parameter stands for; one that is not named here is found by the links that lead to it. */
async function addressesOf(): Promise<Record<string, readonly string[]>> {
  const latest = async (table: string, by: string) =>
    (await query<{ id: string }>(`SELECT id FROM $$."${table}" ORDER BY "${by}" DESC LIMIT 3`)).map(({ id }) => id)
  const [orders, customers, mails, returns, discounts, collections] = await Promise.all([
    latest('order', 'placed_at'),
    latest('customer', 'created_at'),
    latest('mail', 'created_at'),
    latest('return_request', 'created_at'),
    latest('discount', 'created_at'),
    latest('collection', 'id'),
  ])
  const [products, content] = [LOUD.map((_, n) => `p${n}`), LOUD.map((_, n) => n)]
  const below = (path: string, ids: readonly (string | number)[], after = '') =>
    ids.map((id) => `${path}/${id}${after}`)
  return {
    '/[...missing]': ['/nowhere'],
    '/account/addresses/[id]': below('/account/addresses', ['a0', 'a1', 'a2']),
    '/account/reviews/[slug]': ['/account/reviews/p0'],
    '/admin/[...missing]': ['/admin/nowhere'],
    '/admin/collections/[id]': below('/admin/collections', collections),
    '/admin/content/[kind]': ['/admin/content/pages', '/admin/content/posts'],
    '/admin/content/[kind]/[slug]': [
      ...below('/admin/content/pages', content).map((path) => path.replace(/\d$/, 'page-$&')),
      '/admin/content/posts/post-0',
    ],
    '/admin/content/[kind]/new': ['/admin/content/posts/new'],
    '/admin/customers/[id]': below('/admin/customers', customers),
    '/admin/discounts/[id]': below('/admin/discounts', discounts),
    '/admin/orders/[id]': below('/admin/orders', orders),
    '/admin/outbox/[id]': below('/admin/outbox', mails),
    '/admin/products/[id]': below('/admin/products', products),
    '/admin/returns/[id]': below('/admin/returns', returns),
    '/admin/settings/mails/[kind]': below('/admin/settings/mails', ['order-confirmed', 'welcome']),
    '/blog/[slug]': below('/blog', content).map((path) => path.replace(/\d$/, 'post-$&')),
    '/blog/page/[page]': ['/blog/page/2'],
    '/collections/[slug]': below('/collections', ['c0', 'c1', 'c2']),
    '/collections/[slug]/browse/[sort]/[page]': ['/collections/c0?sort=newest'],
    '/collections/[slug]/browse/filtered': ['/collections/c0?stock=in'],
    '/orders/[orderId]': below('/orders', orders),
    '/orders/[orderId]/invoice': below('/orders', orders, '/invoice'),
    '/pages/[slug]': below('/pages', content).map((path) => path.replace(/\d$/, 'page-$&')),
    '/products/[slug]': below('/products', products),
    '/products/[slug]/reviews': below('/products', products, '/reviews'),
    '/products/[slug]/reviews/[page]': ['/products/p0/reviews/2'],
    '/products/browse/[sort]/[page]': ['/products?sort=newest'],
    '/products/browse/filtered': ['/products?stock=in'],
    '/search': ['/search?q=script', '/search?q=souk_ran'],
  }
}

async function signInAsShopper(page: Page): Promise<void> {
  await page.goto(`http://${hostOf(STORE)}/account/sign-in`)
  await page.getByLabel('E-mail').fill('ada@example.com')
  await page.getByLabel('Password', { exact: true }).fill('demo123')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/account')
}

/** What ran in a page that is open, and what would run when it is pressed. */
function findRunning(page: Page): Promise<string[]> {
  return page.evaluate((ran) => {
    const found = ran in window ? ['a payload ran'] : []
    for (const element of document.querySelectorAll<HTMLElement>(
      'a, area, form, iframe, embed, object, base, [formaction]',
    )) {
      for (const name of ['href', 'src', 'action', 'formAction', 'data']) {
        const address: unknown = Reflect.get(element, name)
        if (typeof address === 'string' && /^(?:javascript|vbscript|data:text)/i.test(address)) {
          if (!(element instanceof HTMLFormElement && address.startsWith("javascript:throw new Error('React")))
            found.push(element.outerHTML.slice(0, 200))
        }
      }
    }
    for (const element of document.querySelectorAll('*')) {
      if (element.getAttributeNames().some((name) => /^on|^srcdoc$/i.test(name) && !element.hasAttribute('sandbox'))) {
        found.push(element.outerHTML.slice(0, 200))
      }
    }
    return found
  }, RAN)
}

/** The same for pages that are only fetched and parsed, by a page that is open on their host. */
function findInPages(page: Page, paths: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ paths, atOnce }) => {
      const found: string[] = []
      const look = async (path: string) => {
        const answer = await fetch(path)
        const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html')
        const note = (what: string) => found.push(`${path}: ${what.slice(0, 200)}`)
        if (answer.status !== 200) note(`HTTP ${answer.status}`)
        for (const element of parsed.querySelectorAll('*')) {
          if (/^(?:iframe|object|embed|base|applet|marquee|frameset)$/i.test(element.tagName)) note(element.outerHTML)
          for (const { name, value } of element.attributes) {
            if (/^on|^srcdoc$/i.test(name)) note(element.outerHTML)
            // Browsers leave white space and control characters out of a scheme.
            const address = value
              .split('')
              .filter((character) => character > ' ')
              .join('')
            const leads = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name)
            if (leads && /^(?:javascript|vbscript|data:text)/i.test(address)) note(element.outerHTML)
          }
        }
        for (const script of parsed.querySelectorAll('script')) {
          const isNext =
            script.src.includes('/_next/') ||
            /^\(?self\.__next|^\(globalThis\["TURBOPACK"\]|^requestAnimationFrame|^\$R/.test(script.text)
          if (!isNext && script.type !== 'application/ld+json') note(script.outerHTML)
          if (script.type === 'application/ld+json') JSON.parse(script.text)
        }
      }
      for (let from = 0; from < paths.length; from += atOnce) {
        await Promise.all(paths.slice(from, from + atOnce).map(look))
      }
      return found
    },
    { paths, atOnce: AT_ONCE },
  )
}

/** What a reader of the file would run or lead to. */
async function findInPdf(file: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(file)
  const found = [await document.getJSActions(), await document.getOpenAction()].filter((action) => action !== null)
  for (let n = 1; n <= document.numPages; n++) found.push(...(await (await document.getPage(n)).getAnnotations()))
  return found.map((each) => JSON.stringify(each))
}

test('no script in any field of a store runs, on any of its pages, in its mails or in its invoices', async ({
  page,
}) => {
  test.setTimeout(240_000)
  expect(SCRIPT_PAYLOADS.length).toBeGreaterThanOrEqual(150)
  const market = { folder: folder(), schema: SCHEMA }
  await makeStore()
  await fillFields(market, 'before signing in')
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(`dialog on ${page.url()}`)
    void dialog.dismiss()
  })
  await signInAsStaff(page, STORE)
  await signInAsShopper(page)
  await fillFields(market, 'after signing in')

  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.enable')
  const block = (...urls: string[]) => browser.send('Network.setBlockedURLs', { urls: [...LEFT_OUT, ...urls] })
  const [addresses, seen] = [await addressesOf(), new Set<string>()]
  const visit = async (path: string) => {
    const response = await page.goto(`http://${hostOf(STORE)}${path}`, { waitUntil: 'load' })
    expect(response?.status(), path).toBe(path.endsWith('/nowhere') ? 404 : 200)
    for (const found of (await findRunning(page)).slice(0, 3)) ran.push(`${path}: ${found}`)
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    for (const link of links) seen.add(link.replace(/[?#].*$/, ''))
  }
  const patterns = pagePatterns().filter((pattern) => !(pattern in ELSEWHERE))
  const isFixed = (pattern: string) => !pattern.includes('[')
  for (const pattern of [...patterns.filter(isFixed), ...Object.keys(addresses)]) {
    for (const [n, path] of (addresses[pattern] ?? [pattern]).entries()) {
      // The shop's own scripts draw the first page of each kind; after that it is what the server wrote that is tried.
      await block(...(n === 0 ? [] : ['*/_next/static/*']))
      await visit(path)
    }
  }

  // One cart and one account are seen: what they hold changes instead.
  for (const text of packed(5_000)) {
    await query(`UPDATE $$.cart SET note = $1, codes = '{}'`, [text])
    await visit('/cart')
    await visit('/checkout')
    await query(`UPDATE $$.cart SET note = '', codes = ARRAY[$1]`, [text])
    await visit('/cart')
    await visit('/checkout')
    await query(`UPDATE $$.staff SET name = $1`, [text])
    await visit('/admin')
  }

  await block()
  await page.goto(`http://${hostOf(STORE)}/admin/transfer`)
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = SCRIPT_PAYLOADS.map((text) => `${Array.from({ length: 6 }, () => cell(text)).join(',')},ten`)
  const buffer = Buffer.from(
    ['Handle,Title,Tags,Option1 Name,Option1 Value,Image Src,Variant Price', ...rows].join('\n'),
  )
  const file = { name: `${SCRIPT_PAYLOADS[0]}.csv`, mimeType: 'text/csv', buffer }
  await page.getByLabel(/^Choose a product file/).setInputFiles(file)
  await page.waitForURL(/\/admin\/transfer\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('listitem').filter({ hasText: 'Line 2' }).first()).toBeVisible()
  for (const found of await findRunning(page)) ran.push(`the report of an import: ${found}`)

  for (const pattern of patterns.filter((each) => !isFixed(each) && !(each in addresses))) {
    if (pattern === '/admin/transfer/[id]') continue
    const shape = new RegExp(`^${pattern.replaceAll(/\[[^\]]*\]/g, '[^/]+')}$`)
    const found = [...seen].filter((link) => shape.test(link))
    expect(found, `no link leads to ${pattern}: name one in addressesOf`).not.toEqual([])
    for (const path of found.slice(0, LOUD.length)) await visit(path)
  }

  for (const path of addresses['/orders/[orderId]'] ?? []) {
    const bytes = await page.evaluate(async (address) => {
      const answer = await fetch(address)
      return answer.ok ? Array.from(new Uint8Array(await answer.arrayBuffer())) : []
    }, `${path}/invoice.pdf`)
    for (const found of await findInPdf(Uint8Array.from(bytes))) ran.push(`${path}/invoice.pdf: ${found}`)
  }

  await page.goto('about:blank')
  const sample = sampleMailData('USD')
  for (const kind of MAIL_KINDS) {
    for (const text of LOUD) {
      const { html } = renderMail(kind, poisoned(sample[kind], text), lookOf(text), '/x')
      await page.setContent(html)
      for (const found of await findRunning(page)) ran.push(`${kind}: ${found}`)
    }
  }
  expect(ran).toEqual([])

  // Markdown, where each payload needs a beginning of its own.
  await page.goto(`http://${hostOf(STORE)}/robots.txt`)
  const posts = SCRIPT_PAYLOADS.map((_, n) => `/blog/post-${n + LOUD.length}`)
  expect(await findInPages(page, posts)).toEqual([])

  for (const path of ['/blog/feed.xml', '/sitemap.xml', '/sitemaps/1.xml']) {
    const { body, status } = await call(hostOf(STORE), path)
    if (status === 404) continue
    const names = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      return [...new Set([...parsed.querySelectorAll('*')].map(({ nodeName }) => nodeName))]
    }, body)
    expect(names.filter((name) => /^(?:script|svg|img|html|iframe|parsererror)$/i.test(name))).toEqual([])
  }
})
