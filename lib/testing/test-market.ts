import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { closeDatabase } from '#lib/db/close-database.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'

/** @property ctx acts as the system */
export type TestStore = { tenant: Tenant; staffId: string; ctx: StoreContext }

export type TestMarket = {
  /** A store as sign-up makes it. */
  createStore(slug?: string): Promise<TestStore>
  close(): Promise<void>
}

/**
 * A market of its own for one test file: a fresh, migrated database on the PostgreSQL that the run started, as a copy of the
 * one that `start-test-postgres.ts` prepared.
 * Call it before anything else touches the database.
 */
export async function createTestMarket(): Promise<TestMarket> {
  const serverUrl = process.env.TEST_SERVER_URL
  if (!serverUrl) throw new Error('Integration tests run through lib/testing/vitest.config.ts')
  const name = `test_${randomBytes(5).toString('hex')}`
  await onServer(serverUrl, `CREATE DATABASE ${quoteIdentifier(name)} TEMPLATE test_template`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  process.env.DATABASE_URL = url.href
  await migratePublic()
  let count = 0
  return {
    async createStore(slug) {
      const store = slug ?? `store-${++count}`
      const result = await provisionTenant({
        name: `Store ${store}`,
        slug: store,
        ownerEmail: `owner@${store}.test`,
        owner: { username: 'owner', name: 'Owner', password: 'owner-password' },
        actor: 'test',
      })
      if (!result.ok) throw new Error(result.failures[0].message)
      const { tenant, staffId } = result.value
      return { tenant, staffId, ctx: storeContext(tenant, { kind: 'system' }) }
    },
    async close() {
      await closeDatabase()
      await onServer(serverUrl, `DROP DATABASE ${quoteIdentifier(name)} WITH (FORCE)`)
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
