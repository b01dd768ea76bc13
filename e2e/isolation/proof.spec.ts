import { expect, type Page, test } from '@playwright/test'
import { type PlantedBug, withBug } from '#lib/testing/plant-bug.ts'
import { ownMarket } from '../own-market.ts'
import { ownerQuery } from '../owner-query.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const { directory, port, run, start, remove } = ownMarket('proof')
const STORES = ['north', 'east']
const HTTP_DOORS = ['dashboard over HTTP', 'media over HTTP', 'pages']

test.beforeAll(async () => {
  const server = await start()
  for (const slug of STORES) {
    const owner = ['--email', `${slug}@example.test`, '--admin-password', 'secret-enough']
    const made = run(['cli/main.ts', 'create-tenant', '--name', slug, ...owner])
    expect(await made.ended, made.output()).toBe(0)
  }
  // Its other hosts lead to this one.
  await ownerQuery(directory, 'UPDATE domain SET is_primary = false')
  await ownerQuery(
    directory,
    `INSERT INTO domain (id, host, tenant_id, verified_at, is_primary)
     SELECT 'own', 'own.example.com', id, now(), true FROM tenant WHERE slug = 'east'`,
  )
  const copied = run(['cli/main.ts', 'clone-tenant', 'north', 'north-copy'])
  expect(await copied.ended, copied.output()).toBe(0)
  server.child.kill('SIGTERM')
  await server.ended
})

test.afterAll(() => remove())

/** What `prove-isolation` says of a server that has this bug. */
async function prove(bug: PlantedBug | null): Promise<{ code: number | null; output: string; open: string[] }> {
  const server = await start(bug ? withBug(bug) : {})
  const proof = run(['cli/main.ts', 'prove-isolation', '--pairs', '12', '--url', `http://localhost:${port}`])
  const code = await proof.ended
  server.child.kill('SIGTERM')
  await server.ended
  const open = HTTP_DOORS.filter((door) => new RegExp(`^ +${door}, .*: OPEN`, 'm').test(proof.output()))
  return { code, output: proof.output(), open }
}

test('a server without a bug keeps every door shut', async () => {
  const { code, output, open } = await prove(null)
  expect([code, open], output).toEqual([0, []])
  expect(output).toContain('No store reaches another: 3 stores, 12 pairs, 180 doors tried')
})

const NAMES_STORE = 'request.headers[STORE_ID_HEADER] = tenant.id'
const SERVER = 'server/request-handler.ts'
const BUGS: [what: string, door: string, bug: PlantedBug][] = [
  [
    'the server goes on to think of the first store that it met',
    'pages',
    {
      file: SERVER,
      text: NAMES_STORE,
      becomes: 'request.headers[STORE_ID_HEADER] = (globalThis.first ??= tenant.id)',
    },
  ],
  [
    'whose picture it is is remembered by the path alone',
    'media over HTTP',
    {
      file: SERVER,
      text: NAMES_STORE,
      becomes: `const owners = (globalThis.owners ??= new Map())
                if (request.url?.startsWith('/media/')) {
                  if (!owners.has(request.url)) owners.set(request.url, tenant)
                  return owners.get(request.url)
                }
                ${NAMES_STORE}`,
    },
  ],
  [
    // A store that was copied has the same staff under the same ids: only the session says whose they are.
    'a session is not asked for its store',
    'dashboard over HTTP',
    { file: '.next/server/', text: { pattern: '\\w+\\.data\\.tid!==\\w+' }, becomes: 'false' },
  ],
]

for (const [what, door, bug] of BUGS) {
  test(`red at the door "${door}" when ${what}`, async () => {
    const { code, output, open } = await prove(bug)
    expect(code, output).toBe(1)
    expect(open, output).toContain(door)
  })
}

test('the job asks its own server as well, and the console says what came of it', async ({ page }) => {
  const operator = ['--email', 'op@example.test', '--password', 'secret-enough']
  const watches = run(['cli/main.ts', 'create-operator', ...operator])
  expect(await watches.ended, watches.output()).toBe(0)
  let isSignedIn = false
  for (const [bug, outcome] of [
    [BUGS[0]?.[2], /doors? (is|are) open/],
    [null, 'No store reaches another.'],
  ] as const) {
    const server = await start(bug ? withBug(bug) : {})
    if (!isSignedIn) await signInAsOperator(page)
    isSignedIn = true
    await ownerQuery(directory, 'DELETE FROM isolation_proof')
    await page.goto(`http://localhost:${port}/admin/fleet`)
    await expect(page.getByText('Nothing has been proved yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Prove now' }).click()
    await expect(page.getByText('The proof is on its way.')).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(outcome)).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 90_000 })
    // Every door, also those that need a server.
    await expect(page.getByText('3 stores · 45 tries')).toBeVisible()
    server.child.kill('SIGTERM')
    await server.ended
  }
})

async function signInAsOperator(page: Page): Promise<void> {
  await page.goto(`http://localhost:${port}/admin/sign-in`)
  await page.getByLabel(/E-mail/).fill('op@example.test')
  await page.getByLabel('Password', { exact: true }).fill('secret-enough')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
}
