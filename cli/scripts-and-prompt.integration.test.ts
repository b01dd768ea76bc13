import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'

let market: TestMarket
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'souk-cli-'))
  market = await createTestMarket()
  for (const slug of ['ants', 'bees']) await market.createStore(slug)
  must(await suspendTenant((await market.createStore('closed-one')).tenant.id, { actor: 'test' }))
  writeFileSync(
    join(folder, 'script.ts'),
    `type Args = readonly string[]
     export default async function script({ db, tenant, args, log }: any) {
       log('first\\nsecond')
       console.log('by the console', (args as Args).join())
       if (args[0] === tenant.slug) throw new Error('planned')
       return { name: (await db.storeSettings.findFirstOrThrow()).name, large: 12n }
     }`,
  )
  writeFileSync(join(folder, 'none.mjs'), 'export const nothing = 1')
})
afterAll(async () => {
  await market.close()
  rmSync(folder, { recursive: true, force: true })
})

function souk(args: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'cli/main.ts', ...args], {
    env: { ...process.env, SOUK_DIR: folder, SOUK_CALLED_FROM: folder },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  child.stdin.end(input)
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })))
}

test('a script runs in one store, found from where the command was called, with its arguments', async () => {
  const { code, out, err } = await souk(['run', '--tenant', 'closed-one', '--', 'script.ts', 'a', '--b'])
  expect([code, err]).toEqual([0, ''])
  expect(out.split('\n').slice(0, 3)).toEqual(['first', 'second', 'by the console a,--b'])
  expect(out).toContain("name: 'Store closed-one'")
})

test('in all stores each line names its store; a failing store is named, the others go on, and the exit code is 1', async () => {
  const { code, out, err } = await souk([
    'run',
    '--all',
    '--status',
    'active',
    '--concurrency',
    '2',
    '--',
    'script.ts',
    'ants',
  ])
  expect(code).toBe(1)
  expect(out).toContain('ants: second\n')
  expect(out).toContain("bees: => { name: 'Store bees', large: 12n }")
  expect(out).not.toContain('closed-one')
  expect(err).toContain('ants: failed: Error: planned')
  expect(err).toContain('2/2 stores, 1 failed')
})

test('as JSON stdout is one document with what each store returned, and what the script says goes to stderr', async () => {
  const { code, out, err } = await souk(['run', '--all', '--json', '--', 'script.ts', 'bees'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    results: [
      { tenant: 'ants', ok: true, value: { name: 'Store ants', large: '12' } },
      { tenant: 'bees', ok: false, error: expect.stringContaining('planned') as string },
      { tenant: 'closed-one', ok: true, value: { name: 'Store closed-one' } },
    ],
  })
  expect(err).toContain('ants: by the console bees')
})

test('a script that is not there or exports nothing to call is one line', async () => {
  for (const [file, problem] of [
    ['missing.ts', 'cannot be loaded'],
    ['none.mjs', 'no function as its default export'],
  ] as const) {
    const { code, err } = await souk(['run', '--tenant', 'ants', '--', file])
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toContain(problem)
  }
})

test('the prompt works in its store, goes to another by hand or for one call, and comes back after a throw', async () => {
  const lines = [
    '(await db.storeSettings.findFirst()).name',
    "await withTenant('bees', async () => tenant.slug + ' ' + (await db.storeSettings.findFirst()).name)",
    "await withTenant('bees', async () => { throw new Error('planned') })",
    'tenant.slug',
    "await use('closed-one')",
    '(await db.storeSettings.findFirst()).name',
    '(await tenants()).length',
  ]
  const { code, out } = await souk(['shell', '--tenant', 'ants'], `${lines.join('\n')}\n`)
  const results = out.split('\n').filter((line) => line && !line.startsWith('    at '))
  expect(results).toEqual([
    "'Store ants'",
    "'bees Store bees'",
    'Uncaught Error: planned',
    "'ants'",
    "'closed-one'",
    "'Store closed-one'",
    '3',
  ])
  expect(code).toBe(1)
})

test('what cannot be undone is not done unasked', async () => {
  const { code, err } = await souk(['delete-tenant', 'ants', '--purge'])
  expect([code, err.trim()]).toEqual([1, 'There is no terminal to ask on. Say --yes to go on without a question.'])
  const gone = await souk(['delete-tenant', 'ants', '--purge', '--yes', '--json'])
  expect(JSON.parse(gone.out)).toMatchObject({ slug: 'ants', status: 'purged' })
  expect((await souk(['undelete-tenant', 'ants'])).err).toContain('There is no store "ants"')
})
