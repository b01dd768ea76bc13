import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import { call, hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'

const STORES = 20
const IN_FLIGHT = 12
const ROOT = new URL('../..', import.meta.url).pathname

/** A word that stands in one store's pages alone. */
const WORD = /canary[0-9a-f]{12}/g
const newWord = () => `canary${randomBytes(6).toString('hex')}`

const SHOWN_BY_ALL = ['/', '/products', '/products/canary', '/pages/about', '/search?q=canary', '/data', '/schema-info']
const LISTS = ['price-asc', 'price-desc', 'newest', 'title', 'nothing'].flatMap((sort) =>
  [1, 2, 3, 4].map((page) => `/products?sort=${sort}&page=${page}`),
)
const CACHED = [...SHOWN_BY_ALL, ...LISTS]
const SEARCHES = Array.from(
  { length: 30 },
  (_, index) => `/search?q=${'abcdefghijklmnopqrstuvwxyz'.at(index % 26)}${index}`,
)
const OTHERS = [
  'cart',
  'checkout',
  'account',
  'account/sign-in',
  'account/register',
  'admin',
  'admin/sign-in',
  'orders/x',
]
const ODD = [
  '/robots.txt',
  '/favicon.ico',
  '/sitemap.xml',
  '/store',
  '/store/x',
  '/media/x',
  '/%2e%2e/x',
  '//',
  '/a/b/c',
]
const MISSING = Array.from({ length: 26 }, (_, index) => `/products/nothing-${index}`)
const PATHS = [...CACHED, ...SEARCHES, ...OTHERS.map((path) => `/${path}`), ...ODD, ...MISSING]

test('the same hundred paths on 20 hosts, cold, warm and while pages are made again: no store in another', async () => {
  test.setTimeout(300_000)
  const stamp = Date.now().toString(36)
  const words = Object.fromEntries(
    Array.from({ length: STORES }, (_, index) => [`hundred-${index}-${stamp}`, newWord()]),
  )
  openStores(words)
  const stores = Object.keys(words)

  const visit = async (round: string, paths: readonly string[]) => {
    const calls = paths.flatMap((path) => stores.map((store) => ({ path, store })))
    const seen = await mapLimited(calls, IN_FLIGHT, async ({ path, store }) => {
      const { status, body, headers } = await call(hostOf(store), path)
      const found = new Set(`${body} ${JSON.stringify(headers)}`.match(WORD))
      return {
        where: `${round} ${store}${path}`,
        path,
        status,
        own: found.delete(words[store] ?? ''),
        foreign: [...found],
      }
    })
    expect(seen.filter(({ foreign }) => foreign.length > 0)).toEqual([])
    expect(seen.filter(({ status }) => status >= 500)).toEqual([])
    // Otherwise nothing was looked at.
    const shown = seen.filter(({ path, own }) => SHOWN_BY_ALL.includes(path) && !own)
    expect(shown.map(({ where }) => where)).toEqual([])
    return seen.length
  }
  const cold = await visit('cold', PATHS)
  const warm = await visit('warm', PATHS)
  const stop = keepAnnouncing(stamp)
  // All others are made anew for everybody who asks.
  const renewed = await visit('while made again', CACHED).finally(stop)
  console.log(`${cold + warm + renewed} answers of ${STORES} stores on ${PATHS.length} paths, 0 foreign words`)
})

function openStores(words: Record<string, string>): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'e2e/isolation/open-canary-stores.ts', JSON.stringify(words)],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SOUK_DIR: process.env.E2E_DIR,
        DATABASE_URL: '',
        PORT: process.env.E2E_PORT,
        LOG_LEVEL: 'warn',
      },
    },
  )
  if (status !== 0) throw new Error(`The stores could not be opened: ${stderr}`)
}

/** Says again and again that the pages of these stores changed. @returns ends it */
function keepAnnouncing(stamp: string): () => Promise<void> {
  let goesOn = true
  const announcing = (async () => {
    while (goesOn) {
      await ownerQuery(
        process.env.E2E_DIR ?? '',
        `SELECT pg_notify('souk_registry', json_build_object('tenantId', id, 'pages', true)::text)
           FROM tenant WHERE slug LIKE 'hundred-%' AND slug LIKE $1`,
        [`%${stamp}`],
      )
      await new Promise((done) => setTimeout(done, 250))
    }
  })()
  return async () => {
    goesOn = false
    await announcing
  }
}
