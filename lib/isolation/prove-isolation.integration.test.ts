import { mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { forgetSchemaOid } from '#lib/db/schema-oid.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { mediaFolder } from '#lib/storage/media-folder.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { CANARY_PREFIX, plantCanary } from './canary.ts'
import { DOORS } from './doors.ts'
import { holdProof } from './hold-proof.ts'
import { proveIsolation } from './prove-isolation.ts'

let market: TestMarket
let a: Tenant
let b: Tenant
beforeAll(async () => {
  market = await createTestMarket()
  ;[a, b] = [(await market.createStore('alpha')).tenant, (await market.createStore('bravo')).tenant]
  await market.createStore('gamma')
})
afterAll(() => market.close())

const sql = (text: string) => ownerPool().query(text)
const roleOf = ({ schemaName }: Tenant) => tenantRoleName(marketDatabase().name, schemaName)

async function newestRecord() {
  return publicDb().isolationProof.findFirstOrThrow({ orderBy: { startedAt: 'desc' } })
}

async function canariesIn(tenants: Tenant[]): Promise<string[]> {
  const found: string[] = []
  for (const tenant of tenants) {
    const rows = await tenantDb(tenant).media.findMany({ where: { alt: { startsWith: CANARY_PREFIX } } })
    found.push(...rows.map(({ id }) => id))
    const folder = mediaFolder(tenant)
    for (const file of await readdir(folder).catch(() => [])) {
      if ((await readFile(`${folder}/${file}`, 'latin1')).startsWith(CANARY_PREFIX)) found.push(file)
    }
  }
  return found
}

/** Plants a leak, proves, mends it; the market is whole again after it. */
async function proveWith(plant: () => Promise<unknown>, mend: () => Promise<unknown>) {
  await plant()
  try {
    return await proveIsolation({ seed: 'every ordered pair', pairs: 12 })
  } finally {
    await mend()
  }
}

/** The doors that opened into a store, each once. */
const openedInto = (proof: Awaited<ReturnType<typeof proveIsolation>>, { schemaName }: Tenant) => [
  ...new Set(proof.leaks.filter(({ to }) => to === schemaName).map(({ door }) => door)),
]

test('a market without a leak passes: every store on both sides, every door tried, and nothing of it is left', async () => {
  const counts = () => Promise.all([a, b].map((tenant) => tenantDb(tenant).media.count()))
  const before = await counts()
  const proof = await proveIsolation({ pairs: 5 })
  const tried = DOORS.filter(({ needsServer }) => !needsServer).length
  expect(proof).toMatchObject({ state: 'passed', stores: 3, pairs: 5, attempts: 5 * tried, leaks: [], broken: [] })
  expect(await newestRecord()).toMatchObject({
    state: 'passed',
    stores: 3,
    attempts: 5 * tried,
    leaks: [],
    error: null,
  })
  expect((await newestRecord()).endedAt).not.toBeNull()
  expect(await canariesIn([a, b])).toEqual([])
  expect(await counts()).toEqual(before)
})

test("red: one store's role was granted a table of another", async () => {
  const [role, table] = [`"${roleOf(a)}"`, '"bravo"."order"']
  const proof = await proveWith(
    () => sql(`GRANT USAGE ON SCHEMA bravo TO ${role}; GRANT SELECT ON ${table} TO ${role}`),
    () => sql(`REVOKE SELECT ON ${table} FROM ${role}; REVOKE USAGE ON SCHEMA bravo FROM ${role}`),
  )
  expect(proof).toMatchObject({ state: 'failed', broken: [] })
  expect(proof.leaks).toContainEqual({ door: 'role', from: 'alpha', to: 'bravo', found: 'SELECT on bravo.order' })
  expect(await newestRecord()).toMatchObject({ state: 'failed', leaks: proof.leaks })
})

test("red: the application's role inherits what a store's role may do", async () => {
  const grant = (inherit: string) =>
    sql(`GRANT "${roleOf(b)}" TO "${marketDatabase().appRole}" WITH INHERIT ${inherit}, SET TRUE`)
  const proof = await proveWith(
    () => grant('TRUE'),
    () => grant('FALSE'),
  )
  expect(proof).toMatchObject({ state: 'failed', broken: [] })
  expect(openedInto(proof, b)).toEqual(['unbound connection'])
})

test("red: everybody may read one store's schema", async () => {
  const proof = await proveWith(
    () => sql('GRANT USAGE ON SCHEMA bravo TO PUBLIC; GRANT SELECT ON ALL TABLES IN SCHEMA bravo TO PUBLIC'),
    () => sql('REVOKE SELECT ON ALL TABLES IN SCHEMA bravo FROM PUBLIC; REVOKE USAGE ON SCHEMA bravo FROM PUBLIC'),
  )
  expect(proof).toMatchObject({ state: 'failed', broken: [] })
  expect(openedInto(proof, b)).toEqual(['role', 'unbound connection', 'registry', 'qualified name'])
})

test("red: a schema carries another store's mark, so that a binding no longer tells them apart", async () => {
  const mark = (owner: Tenant) => sql(`COMMENT ON SCHEMA bravo IS 'souk store ${owner.id}'`)
  const proof = await proveWith(
    () => mark(a),
    async () => {
      await mark(b)
      for (const { id } of [a, b]) forgetSchemaOid(id)
    },
  )
  expect(proof).toMatchObject({ state: 'failed' })
  expect(openedInto(proof, b)).toContain('stale store')
})

test("red: one store's folder of pictures leads into another's", async () => {
  const [own, kept, other] = [mediaFolder(a), `${mediaFolder(a)}-kept`, mediaFolder(b)]
  await mkdir(own, { recursive: true })
  await mkdir(other, { recursive: true })
  const proof = await proveWith(
    async () => {
      await rename(own, kept)
      await symlink(other, own)
    },
    async () => {
      await rm(own)
      await rename(kept, own)
    },
  )
  expect(proof).toMatchObject({ state: 'failed', broken: [] })
  expect(openedInto(proof, b)).toEqual(['media'])
})

test('red: a door that cannot be tried, and the other stores are proved all the same', async () => {
  const role = `"${roleOf(b)}"`
  const proof = await proveWith(
    () => sql(`ALTER ROLE ${role} RENAME TO "somewhere else"`),
    () => sql(`ALTER ROLE "somewhere else" RENAME TO ${role}`),
  )
  expect(proof.state).toBe('broken')
  expect(proof.leaks).toEqual([])
  expect(proof.broken.some(({ door, from }) => door === 'role' && from === 'bravo')).toBe(true)
  expect(proof.broken.every(({ from, to }) => from === 'bravo' || to === 'bravo')).toBe(true)
  expect(await newestRecord()).toMatchObject({ state: 'broken', error: expect.stringContaining('bravo') })
})

test('red: an error that is not the refusal a door expects', async () => {
  const failing = { name: 'failing', about: '', enter: () => Promise.reject(new Error('connect ECONNREFUSED')) }
  const proof = await proveIsolation({ doors: [failing] })
  expect(proof).toMatchObject({ state: 'broken', attempts: 3 })
  expect(proof.broken).toContainEqual(expect.objectContaining({ error: expect.stringContaining('ECONNREFUSED') }))
  const away = await proveIsolation({ url: 'http://127.0.0.1:9' })
  expect(new Set(away.broken.map(({ door }) => door))).toEqual(
    new Set(DOORS.filter(({ needsServer }) => needsServer).map(({ name }) => name)),
  )
})

test('what a killed proof left behind goes with the next one, and its record says that it was cut off', async () => {
  await sql(`INSERT INTO isolation_proof (id, started_at) VALUES ('killed', now() - interval '1 hour')`)
  for (const tenant of [a, b]) await plantCanary(tenant)
  expect(await canariesIn([a, b])).toHaveLength(8)
  expect((await proveIsolation()).state).toBe('passed')
  expect(await canariesIn([a, b])).toEqual([])
  expect(await publicDb().isolationProof.findUnique({ where: { id: 'killed' } })).toMatchObject({
    state: 'broken',
    error: 'It was cut off.',
  })
})

test('two proofs never run at once', async () => {
  await holdProof(async () => {
    await expect(proveIsolation()).rejects.toThrow('A proof of isolation is under way.')
  })
  expect((await proveIsolation()).state).toBe('passed')
})
