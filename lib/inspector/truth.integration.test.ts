import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { inTrace, newTrace } from '#lib/kernel/trace.ts'
import { forgetTenants, resolveTenant } from '#lib/tenancy/resolve-tenant.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { dbRouting } from './db-routing.ts'
import { requestFlow } from './request-flow.ts'

let market: TestMarket
let tenant: Tenant
let logFile: string

beforeAll(async () => {
  market = await createTestMarket()
  const { rows } = await ownerPool().query(
    `SELECT current_database() AS name, current_setting('data_directory') AS data`,
  )
  // Before anybody else connects: a connection keeps what it began with.
  await ownerPool().query(`ALTER DATABASE "${rows[0].name}" SET log_statement = 'all'`)
  logFile = join(String(rows[0].data), 'server.log')
  tenant = (await market.createStore('honest')).tenant
})
afterAll(() => market.close())

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What PostgreSQL wrote into its own log while `work` ran: statements, and what they were given for $1, $2 … */
async function sentDuring<T>(work: () => Promise<T>): Promise<{ result: T; sent: string }> {
  const before = readFileSync(logFile).length
  const result = await work()
  return { result, sent: plain(readFileSync(logFile).subarray(before).toString()) }
}

async function flowOf(slug: string) {
  const trace = newTrace()
  const found = await inTrace(trace, () => resolveTenant(slug))
  const rewrite = { inside: '/inside', durationMs: 0 }
  const request = { method: 'GET', path: '/', domain: 'here', trace, admittedAtMs: performance.now(), rewrite }
  return await requestFlow(found, request)
}

/** "… SELECT a -- $1 = "x"; SELECT b" as its statements. */
function statementsIn(details: string): string[] {
  const from = details.search(/\bSELECT\b/)
  return details
    .slice(from)
    .split(/ -- (?:\$\d+ = (?:"(?:[^"\\]|\\.)*"|[^,;\n]+)(?:, |; )?)+/)
    .map(plain)
    .filter(Boolean)
}

test('every statement that the inspector tells is in the log of PostgreSQL, word for word', async () => {
  forgetTenants()
  const { result, sent } = await sentDuring(() => flowOf('honest'))
  const [, , lookup, , bound, rows] = result.request_flow.map(({ details }) => details)
  const told = [lookup, bound, rows].map((details) => statementsIn(details ?? ''))
  expect(told.map((statements) => statements.length > 0)).toEqual([true, true, true])
  for (const statement of told.flat()) expect(sent).toContain(statement)
  // And with these values.
  expect(sent).toContain(`$1 = 'souk_`)
  expect(sent).toContain(`$1 = 'honest'`)

  const routing = await sentDuring(() => dbRouting(tenant))
  expect(routing.sent).toContain(plain(routing.result.routing_explanation.how_routing_works.step3))
})

test.each([
  ['Domain lookup', 'public.tenant'],
  ['Rows read', 'honest.product'],
])('the time of "%s" is the time that PostgreSQL took', async (action, table) => {
  forgetTenants()
  const times = async () =>
    Object.fromEntries((await flowOf('honest')).request_flow.map((step) => [step.action, step.duration_ms]))
  const client = await ownerPool().connect()
  try {
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
    const waiting = times()
    await sleep(400)
    await client.query('ROLLBACK')
    const { [action]: held = 0, ...others } = await waiting
    expect(held).toBeGreaterThan(300)
    expect(Object.values(others).every((ms) => ms < held)).toBe(true)
  } finally {
    client.release()
  }
})
