import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { RAN, SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { call, hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { createStore } from '../run-souk.ts'

const SLUG = `scripts-${Date.now().toString(36)}`
const AT_ONCE = 8
const PRODUCT = 'stoneware-mug'
const folder = () => process.env.E2E_DIR ?? ''

/** Written past every form, as if each had let everything through: what is drawn must not run all the same. */
async function writeEverywhere(): Promise<void> {
  await createStore(SLUG, 'Scripts')
  const [store] = await ownerQuery<{ schema_name: string }>(
    folder(),
    'SELECT schema_name FROM public.tenant WHERE slug = $1',
    [SLUG],
  )
  const schema = `"${store?.schema_name}"`
  const numbered = SCRIPT_PAYLOADS.map((_, index) => index)
  const [texts, ids] = [[...SCRIPT_PAYLOADS], SCRIPT_PAYLOADS.map(() => randomUUID())]
  await ownerQuery(
    folder(),
    `INSERT INTO ${schema}.page (slug, kind, title, body, excerpt, author, seo_title, seo_description, published_at, updated_at)
     SELECT kind || '-' || n, kind, text, text, text, text, text, text, now() - n * interval '1 hour', now()
       FROM unnest($1::int[], $2::text[]) AS payload (n, text), unnest(ARRAY['page', 'post']) AS kind`,
    [numbered, texts],
  )
  await ownerQuery(
    folder(),
    `INSERT INTO ${schema}.review (id, product_id, author, rating, title, body, reply, status)
     SELECT id, (SELECT id FROM ${schema}.product WHERE slug = $3), text, 5, text, text, text, 'published'
       FROM unnest($1::text[], $2::text[]) AS payload (id, text)`,
    [ids, texts, PRODUCT],
  )
  await ownerQuery(folder(), `UPDATE ${schema}.product SET rating_sum = 5, rating_count = 1 WHERE slug = $1`, [PRODUCT])
  const link = (text: string) => ({ label: text.slice(0, 60), kind: 'url', value: '/products' })
  const runs = (text: string) => ({ label: 'Runs', kind: 'url', value: text })
  const below = (from: number) => SCRIPT_PAYLOADS.slice(from, from + 20)
  const menu = [0, 20, 40, 60, 80, 100, 120, 140].map((from) => ({
    ...link(SCRIPT_PAYLOADS[from] ?? ''),
    below: [...below(from).slice(0, 10).map(link), ...below(from).slice(10).map(runs)],
  }))
  const [payload = ''] = SCRIPT_PAYLOADS
  const seller = {
    legalName: payload,
    line1: payload,
    city: payload,
    email: 'a@b.test"onclick=alert(1)',
    taxNumber: payload,
  }
  await ownerQuery(folder(), `UPDATE ${schema}.store_settings SET menus = $1, seller = $2`, [
    JSON.stringify({ main: menu, foot: menu }),
    JSON.stringify(seller),
  ])
}

/** What would run in a document, told by a real HTML parser without running it. */
function findRunning(page: Page, html: string): Promise<string[]> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html')
    const found: string[] = []
    for (const element of parsed.querySelectorAll('*')) {
      if (/^(?:iframe|object|embed|base|applet|marquee|frameset)$/i.test(element.tagName)) found.push(element.outerHTML)
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$/i.test(name)) found.push(element.outerHTML)
        // Browsers leave white space and control characters out of a scheme.
        const address = value
          .split('')
          .filter((character) => character > ' ')
          .join('')
        const leads = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name)
        if (leads && /^(?:javascript|vbscript|data:text)/i.test(address)) found.push(element.outerHTML)
      }
    }
    for (const script of parsed.querySelectorAll('script')) {
      const isNext =
        script.src.includes('/_next/') ||
        /^\(?self\.__next|^\(globalThis\["TURBOPACK"\]|^requestAnimationFrame|^\$R/.test(script.text)
      if (!isNext && script.type !== 'application/ld+json') found.push(script.outerHTML.slice(0, 200))
      if (script.type === 'application/ld+json') JSON.parse(script.text)
    }
    return found
  }, html)
}

test('no script that stands in a page, a post, a review, a menu or the seller runs anywhere in the shop', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await writeEverywhere()
  const count = SCRIPT_PAYLOADS.length
  const lists = [
    '/',
    `/products/${PRODUCT}`,
    ...Array.from({ length: Math.ceil(count / 12) }, (_, index) => (index ? `/blog/page/${index + 1}` : '/blog')),
    ...Array.from(
      { length: Math.ceil(count / 10) },
      (_, index) => `/products/${PRODUCT}/reviews${index ? `/${index + 1}` : ''}`,
    ),
  ]
  const sample = [0, 34, 68, 102, 136].flatMap((n) => [`/pages/page-${n}`, `/blog/post-${n}`])
  for (const path of [...lists, ...sample]) {
    const response = await page.goto(`http://${hostOf(SLUG)}${path}`, { waitUntil: 'load' })
    expect(response?.status(), path).toBe(200)
    const ran = await page.evaluate((name) => name in window, RAN)
    expect(ran, path).toBe(false)
  }

  await page.goto('about:blank')
  const all = [...SCRIPT_PAYLOADS.map((_, n) => `/blog/post-${n}`), '/blog', `/products/${PRODUCT}`, ...sample]
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const paths = all.slice(from, from + AT_ONCE)
    const answers = await Promise.all(paths.map((path) => call(hostOf(SLUG), path)))
    for (const [index, { status, body }] of answers.entries()) {
      expect(status, paths[index]).toBe(200)
      expect(await findRunning(page, body), paths[index]).toEqual([])
    }
  }

  const feed = await call(hostOf(SLUG), '/blog/feed.xml')
  const sitemap = await call(hostOf(SLUG), '/sitemap.xml')
  for (const { body, status } of [feed, sitemap]) {
    expect(status).toBe(200)
    const names = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      return [...new Set([...parsed.querySelectorAll('*')].map(({ nodeName }) => nodeName))]
    }, body)
    expect(names.filter((name) => /^(?:script|svg|img|html|iframe|parsererror)$/i.test(name))).toEqual([])
  }
})
