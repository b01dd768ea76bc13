import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { loadMigrations } from './migrate/load-migrations.ts'
import { type ProvisionInput, type ProvisionStep, provisionTenant } from './provision-tenant.ts'

const ledger = loadMigrations('tenant').length

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

function request(slug: string): ProvisionInput {
  return {
    name: 'A store',
    slug,
    ownerEmail: 'owner@example.com',
    owner: { username: 'owner', name: 'Owner', password: 'a good password' },
    actor: 'test',
  }
}

/** Everything a store could leave behind, by name. */
async function traces(schemaName: string) {
  const { rows } = await ownerPool().query(
    `SELECT (SELECT count(*)::int FROM tenant WHERE schema_name = $1) AS tenants,
            (SELECT count(*)::int FROM domain WHERE host LIKE $1 || '.%') AS domains,
            (SELECT count(*)::int FROM audit_event WHERE detail->>'slug' = $1) AS audits,
            (SELECT count(*)::int FROM migration_ledger WHERE schema_name = $1) AS ledger,
            (SELECT count(*)::int FROM pg_namespace WHERE nspname = $1) AS schemas,
            (SELECT count(*)::int FROM pg_roles WHERE rolname = 'souk_' || current_database() || '_' || $1) AS roles`,
    [schemaName],
  )
  return rows[0]
}

test('a store is made whole: row, domain, role, schema, ledger, owner, settings and examples', async () => {
  const { ctx, tenant } = await market.createStore('whole')
  expect(await traces('whole')).toEqual({ tenants: 1, domains: 1, audits: 1, ledger, schemas: 1, roles: 1 })
  expect(tenant.status).toBe('active')
  expect(await ctx.db.staff.count({ where: { role: 'owner' } })).toBe(1)
  expect(await ctx.db.product.count({ where: { isExample: true } })).toBe(3)
  expect((await ctx.db.storeSettings.findFirstOrThrow()).name).toBe('Store whole')
  expect((await ctx.db.page.findMany()).map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['about', 'home', 'privacy']),
  )
})

const STEPS: ProvisionStep['name'][] = ['address', 'schema', 'tables', 'owner', 'content']

test.each(STEPS)('killed after "%s" nothing is left, and the address can be taken again', async (fatal) => {
  const slug = `killed${fatal}`
  let backend = 0
  const killed = provisionTenant(request(slug), {
    onStep: async ({ name }) => {
      if (name !== fatal) return
      // The connection dies as it would with the process: no ROLLBACK is ever sent.
      const { rows } = await ownerPool().query(
        `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'souk owner' AND state = 'idle in transaction' AND datname = current_database()`,
      )
      backend = rows.length
    },
  })
  await expect(killed).rejects.toThrow(/terminat|ECONNRESET|Connection|connection/)
  expect(backend).toBe(1)
  expect(await traces(slug)).toEqual({ tenants: 0, domains: 0, audits: 0, ledger: 0, schemas: 0, roles: 0 })
  expect((await provisionTenant(request(slug))).ok).toBe(true)
})

test('fifty sign-ups for one address at once: one wins, forty-nine are told it is taken, one schema exists', async () => {
  const results = await Promise.all(Array.from({ length: 50 }, () => provisionTenant(request('contested'))))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const failures = results.flatMap((result) => (result.ok ? [] : result.failures))
  expect(failures).toHaveLength(49)
  expect(new Set(failures.map(({ code, field }) => `${code} ${field}`))).toEqual(new Set(['taken slug']))
  expect(await traces('contested')).toEqual({ tenants: 1, domains: 1, audits: 1, ledger, schemas: 1, roles: 1 })
})

test('a refused address says why, beside the field', async () => {
  const result = await provisionTenant(request('pg-stats'))
  expect(result).toMatchObject({ ok: false, failures: [{ field: 'slug', message: 'This address is reserved.' }] })
})
