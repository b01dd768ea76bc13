import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { callPort } from '../http.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const ROOT = new URL('../..', import.meta.url).pathname
const STORES = 200
const NOTE = '20990101000000_memo'
/** A market of its own: here migrations fail on purpose, which the others would see. */
let market: string
/** The next version of Souk, as far as the runner looks: it finds migrations below where it is called. */
let newer: string
const port = 26_000 + Math.floor(Math.random() * 3_000)
const running = new Set<ChildProcess>()
let owner: pg.Client
let locked: pg.Client
let ownerUrl: string

const slugOf = (index: number) => `shop-${String(index).padStart(3, '0')}`
const schemaOf = (index: number) => `shop_${String(index).padStart(3, '0')}`
const POISONED = [5, 45, 85, 125, 165].map(schemaOf)
const LOCKED = schemaOf(150)
/** First, last, one that will fail, the one that is locked, and some between. */
const SELLING = [0, 5, 60, 150, 199].map(slugOf)

function start(script: string, args: string[] = [], cwd = ROOT) {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SOUK_DIR: market,
      PORT: String(port),
      DATABASE_URL: '',
      DEMO: 'off',
      SPARE_SCHEMAS: '0',
      LOG_LEVEL: 'warn',
    },
  })
  running.add(child)
  const text = { out: '', error: '' }
  child.stdout.on('data', (chunk) => (text.out += String(chunk)))
  child.stderr.on('data', (chunk) => (text.error += String(chunk)))
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)))
  return { child, text, ended }
}

const migrate = (...args: string[]) => start('cli/main.ts', ['migrate-schemas', '--tenant', ...args], newer)

test.beforeAll(async () => {
  market = mkdtempSync(join(tmpdir(), 'souk-fleet-'))
  newer = mkdtempSync(join(tmpdir(), 'souk-newer-'))
  cpSync(join(ROOT, 'prisma'), join(newer, 'prisma'), { recursive: true })
  const folder = join(newer, 'prisma/tenant/migrations', NOTE)
  mkdirSync(folder)
  const sql = 'ALTER TABLE "order" ADD COLUMN "memo" TEXT;\nCREATE INDEX "order_memo_idx" ON "order"("memo");\n'
  writeFileSync(join(folder, 'migration.sql'), sql)

  const server = start('server/main.ts')
  await expect.poll(() => server.text.out + server.text.error, { timeout: 60_000 }).toContain('Console')
  const opening = start('e2e/platform/fleet/open-stores.ts', ['shop', String(STORES)])
  expect(await opening.ended, opening.text.error).toBe(0)
  const read = (file: string) => readFileSync(join(market, file), 'utf8').trim()
  ownerUrl = `postgresql://souk_owner:${read('postgres-password')}@127.0.0.1:${read('postgres-port')}/souk`
  owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
})

test.afterAll(async () => {
  await Promise.all([owner?.end(), locked?.end()])
  const [server, ...others] = running
  for (const child of others) child.kill('SIGKILL')
  server?.kill('SIGTERM')
  await new Promise((done) => (server?.exitCode === null ? server.on('close', done) : done(null)))
  for (const folder of [market, newer]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('200 stores, 5 poisoned, 1 locked, the runner killed twice: 194 done and 6 reported, and every shop sells all the while', async () => {
  for (const schema of POISONED) await owner.query(`ALTER TABLE "${schema}"."order" ADD COLUMN "memo" TEXT`)
  locked = new pg.Client({ connectionString: ownerUrl })
  await locked.connect()
  await locked.query('BEGIN')
  // As a transaction that has written an order and does not end.
  await locked.query(`LOCK TABLE "${LOCKED}"."order" IN ROW EXCLUSIVE MODE`)

  const selling = start('e2e/platform/fleet/keep-selling.ts', SELLING)
  await expect.poll(() => selling.text.out + selling.text.error, { timeout: 30_000 }).toContain('selling')
  const reading = keepReading()

  await killAt(10)
  await killAt(70)
  const last = migrate('--lock-timeout', '300', '--retries', '2', '--json')
  expect(await last.ended, last.text.error).toBe(1)
  const { fleet } = JSON.parse(last.text.out) as { fleet: Fleet }
  expect(fleet.failed.map(({ schema_name }) => schema_name).sort()).toEqual([...POISONED, LOCKED].sort())
  expect(fleet.failed.find(({ schema_name }) => schema_name === LOCKED)?.error).toContain('lock timeout')
  expect(await done()).toBe(STORES - 6)
  expect(await withIndex()).toBe(STORES - 6)
  const recorded = await owner.query('SELECT schema_name FROM migration_failure ORDER BY schema_name')
  expect(recorded.rows.map(({ schema_name }) => schema_name)).toEqual([...POISONED, LOCKED].sort())

  const check = migrate('--check')
  expect(await check.ended).toBe(1)
  expect(check.text.out).toContain('6 of 200 behind')
  expect(check.text.out).toContain(`${LOCKED}: ${NOTE}`)

  for (const schema of POISONED) await owner.query(`ALTER TABLE "${schema}"."order" DROP COLUMN "memo"`)
  await locked.query('COMMIT')
  await locked.end()
  const mended = migrate('--json')
  expect(await mended.ended, mended.text.error).toBe(0)
  expect((JSON.parse(mended.text.out) as { fleet: Fleet }).fleet).toMatchObject({ up_to_date: STORES - 6, failed: [] })
  expect([await done(), await withIndex()]).toEqual([STORES, STORES])
  expect(await migrate('--check').ended).toBe(0)

  const { answers, wrong } = await reading.stop()
  expect(wrong).toEqual([])
  expect(answers).toBeGreaterThan(20)
  selling.child.stdin.end()
  expect(await selling.ended, selling.text.error).toBe(0)
  const { orders, failures } = JSON.parse(selling.text.out.trim().split('\n').at(-1) ?? '') as Sales
  expect(failures).toEqual([])
  for (const slug of SELLING) expect(orders[slug] ?? 0, slug).toBeGreaterThan(3)
  for (const slug of SELLING) {
    const { rows } = await owner.query(`SELECT count(*)::int AS n FROM "${slug.replace('-', '_')}"."order"`)
    expect(rows[0]?.n, slug).toBe(orders[slug])
  }
})

type Fleet = { failed: { schema_name: string; error: string }[]; up_to_date: number }
type Sales = { orders: Record<string, number>; failures: string[] }

/** Starts the runner and kills it when so many stores are done; whatever it was at is whole or was not begun. */
async function killAt(stores: number): Promise<void> {
  const runner = migrate('--concurrency', '1')
  while ((await done()) < stores) {
    expect(runner.child.exitCode, runner.text.error).toBeNull()
    await new Promise((next) => setTimeout(next, 5))
  }
  // Anywhere in the work on a store, not always at its start.
  await new Promise((next) => setTimeout(next, Math.random() * 30))
  runner.child.kill('SIGKILL')
  await runner.ended
  // PostgreSQL notices that nobody is there any more.
  const left = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'souk migrate'"
  await expect.poll(async () => (await owner.query(left)).rows[0]?.n, { timeout: 15_000 }).toBe(0)
  const after = await done()
  expect(after).toBeGreaterThanOrEqual(stores)
  expect(after).toBeLessThan(STORES)
  expect(await withIndex()).toBe(after)
}

async function done(): Promise<number> {
  const { rows } = await owner.query('SELECT count(*)::int AS n FROM migration_ledger WHERE name = $1', [NOTE])
  return Number(rows[0]?.n)
}

async function withIndex(): Promise<number> {
  const { rows } = await owner.query("SELECT count(*)::int AS n FROM pg_indexes WHERE indexname = 'order_memo_idx'")
  return Number(rows[0]?.n)
}

/** Visitors of the selling stores, one after the other, on pages that ask the database. */
function keepReading() {
  let open = true
  let answers = 0
  const wrong: string[] = []
  const visit = async () => {
    for (let n = 0; open; n++) {
      const slug = SELLING[n % SELLING.length] ?? ''
      const path = n % 2 ? '/search?q=mug' : '/products'
      const { status } = await callPort(port, `${slug}.localhost:${port}`, path).catch((error) => ({ status: error }))
      answers++
      if (status !== 200) wrong.push(`${slug}${path}: ${String(status)}`)
    }
  }
  const visiting = visit()
  return {
    stop: async () => {
      open = false
      await visiting
      return { answers, wrong }
    },
  }
}
