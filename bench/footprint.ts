import { readFileSync } from 'node:fs'
import { appPool, ownerPool } from '#lib/db/connections.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { openStore } from './open-store.ts'
import { figure, heading } from './report.ts'

const SAMPLES = 100
const KB = 1024

/** What one more store costs when nobody has bought anything in it yet: its files, and its part of the catalogue. */
export async function benchFootprint(): Promise<void> {
  heading(`Disk, mean of ${SAMPLES} new stores`)
  // Room in the catalogue that migrations left behind is used again, as it is once autovacuum has been there.
  for (let index = 0; index < SAMPLES; index++) await openStore(`warm-up-${index}`)
  await ownerPool().query('VACUUM')
  const before = await sizes()
  for (let index = 0; index < SAMPLES; index++) await openStore(`footprint-${index}`)
  const after = await sizes()
  const [total, catalogue] = [after.total - before.total, after.catalogue - before.catalogue].map(
    (bytes) => bytes / SAMPLES / KB,
  )
  const { tables, indexes, tableKb, indexKb } = await shareOfEach('footprint_0')
  figure('a new store, catalogue included', `${total?.toFixed(0)} KB`, 'aim ≤ 1 MB')
  figure('its part of the catalogue', `${catalogue?.toFixed(0)} KB`)
  figure(`one of its ${tables} tables on disk, with TOAST`, `${tableKb.toFixed(0)} KB`)
  figure(`one of its ${indexes} indexes on disk`, `${indexKb.toFixed(0)} KB`)
}

async function sizes() {
  const { rows } = await ownerPool().query<{ total: string; catalogue: string }>(
    `SELECT pg_database_size(current_database()) AS total,
            (SELECT sum(pg_total_relation_size(oid)) FROM pg_class
              WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r') AS catalogue`,
  )
  return { total: Number(rows[0]?.total), catalogue: Number(rows[0]?.catalogue) }
}

async function shareOfEach(schemaName: string) {
  const { rows } = await ownerPool().query<{
    tables: number
    indexes: number
    table_bytes: string
    index_bytes: string
  }>(
    `SELECT count(*) FILTER (WHERE relkind = 'r')::int AS tables,
            count(*) FILTER (WHERE relkind = 'i')::int AS indexes,
            sum(pg_table_size(oid)) FILTER (WHERE relkind = 'r') AS table_bytes,
            sum(pg_relation_size(oid)) FILTER (WHERE relkind = 'i') AS index_bytes
       FROM pg_class WHERE relnamespace = $1::regnamespace`,
    [schemaName],
  )
  const row = rows[0]
  if (!row) throw new Error('No such schema')
  const { tables, indexes } = row
  return {
    tables,
    indexes,
    tableKb: Number(row.table_bytes) / tables / KB,
    indexKb: Number(row.index_bytes) / indexes / KB,
  }
}

/** What PostgreSQL's own processes hold after every store was touched: catalogue caches, which never shrink. Linux only. */
export async function benchBackendMemory(tenants: readonly Tenant[]): Promise<void> {
  heading(`PostgreSQL's memory after touching ${tenants.length} stores`)
  let largest = 0
  for (const [index, tenant] of tenants.entries()) {
    await tenantDb(tenant).product.findMany({ include: { variants: true, media: true } })
    await tenantDb(tenant).order.findMany({ include: { lines: true } })
    // Connections are renewed on the way, so the peak is looked for and not the end.
    if (index % 10 === 9) largest = Math.max(largest, await largestBackend())
  }
  figure('largest backend, its own memory', `${(largest / KB).toFixed(0)} MB`, 'aim ≤ 150 MB')
  figure('connections', String(appPool().totalCount))
}

/** @returns KB of anonymous memory */
async function largestBackend(): Promise<number> {
  const { rows } = await ownerPool().query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'souk' AND datname = current_database()`,
  )
  return Math.max(
    0,
    ...rows.map(({ pid }) => Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)),
  )
}
