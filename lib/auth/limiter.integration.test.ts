import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { limiter } from './limiter.ts'
import { forgiveSignIn, throttleSignIn } from './sign-in-throttle.ts'

const MINUTE = { points: 30, duration: 60 }

let market: TestMarket
beforeAll(async () => {
  process.env.RATE_LIMIT_STORE = 'postgresql'
  market = await createTestMarket()
})
afterAll(() => market.close())

/** Counts in a process of its own. @returns how many were let through */
async function countElsewhere(name: string, times: number): Promise<number> {
  const script = `
    import { limiter } from '#lib/auth/limiter.ts'
    import { closeDatabase } from '#lib/db/close-database.ts'
    const own = limiter(${JSON.stringify({ name, ...MINUTE })})
    const counts = await Promise.all(Array.from({ length: ${times} }, () => own.count('ada@example.com')))
    console.log(counts.filter(({ isOver }) => !isOver).length)
    await closeDatabase()`
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '-e',
    script,
  ])
  return Number(stdout)
}

test('two processes that count at once let through one limit together, and refuse the rest', async () => {
  const through = await Promise.all([countElsewhere('shared', 25), countElsewhere('shared', 25)])
  expect(through.reduce((sum, count) => sum + count)).toBe(MINUTE.points)
  const { isOver, left, msBeforeNext } = await limiter({ name: 'shared', ...MINUTE }).count('ada@example.com')
  expect([isOver, left]).toEqual([true, 0])
  expect(msBeforeNext).toBeGreaterThan(0)
  expect((await limiter({ name: 'shared', ...MINUTE }).count('bea@example.com')).left).toBe(MINUTE.points - 1)
})

test('whoever goes on after the limit is refused without asking the database', async () => {
  const own = limiter({ name: 'goes-on', points: 2, duration: 60 })
  for (let time = 0; time < 10; time++) await own.count('10.0.0.1')
  const { rows } = await ownerPool().query("SELECT points FROM rate_limit WHERE key LIKE 'goes-on:%'")
  expect(rows).toEqual([{ points: 3 }])
  expect((await own.count('10.0.0.1')).isOver).toBe(true)
})

test('a right password clears the count for every process, and no e-mail or address stands in the table', async () => {
  const attempt = { scope: 'operator', login: 'olga@example.com', address: '198.51.100.9' }
  for (let time = 0; time < 10; time++) expect(await throttleSignIn(attempt)).toBe(null)
  expect(await throttleSignIn(attempt)).toMatchObject({ failures: [{ code: 'slowed' }] })
  await forgiveSignIn(attempt)
  expect(await throttleSignIn(attempt)).toBe(null)
  const { rows } = await ownerPool().query('SELECT key FROM rate_limit')
  expect(JSON.stringify(rows)).not.toMatch(/olga|198\.51|ada@/)
})

test('while the store is away each process counts for itself, and nobody is turned away for it', async () => {
  const own = limiter({ name: 'away', points: 3, duration: 60 })
  await own.count('10.0.0.1')
  await ownerPool().query('ALTER TABLE rate_limit RENAME TO rate_limit_away')
  const counts = []
  for (let time = 0; time < 4; time++) counts.push((await own.count('10.0.0.1')).isOver)
  expect(counts).toEqual([false, false, false, true])
  await ownerPool().query('ALTER TABLE rate_limit_away RENAME TO rate_limit')
  expect((await own.count('10.0.0.1')).left).toBe(1)
})
