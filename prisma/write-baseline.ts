// `npm run baseline`: writes prisma/tenant/baseline.sql, a new store's tables as all migrations together leave them. They
// are applied one by one in a PostgreSQL of this command's own; what its catalogue then says is the file. Needed never,
// worth it now and then: migrations that the file does not stand for yet run after it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { readTableLayout } from '#lib/tenancy/archive/table-layout.ts'
import { BASELINE_FILE, STANDS_FOR } from '#lib/tenancy/migrate/load-baseline.ts'
import { loadMigrations } from '#lib/tenancy/migrate/load-migrations.ts'
import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'

const SCHEMA = 'baseline'

/**
 * Tables of which no row can outgrow a page (8 kB): the schemas of their forms bound every text, and a test stores the
 * largest. Without long values they need no TOAST table, which costs every store 11 kB.
 */
const SHORT = [
  'api_key',
  'api_session',
  'cart',
  'cart_line',
  'collection_product',
  'discount_use',
  'gift_card',
  'item',
  'media',
  'order_line',
  'refund',
  'staff',
  'stock_notice',
  'unsubscribed',
  'variant',
  'webhook',
]

const HEADER = `-- A new store's tables as the migrations named here leave them, one by one. Written by \`npm run baseline\`, never by hand;
-- later migrations run after it. Columns of tables whose rows are short are PLAIN: those have no TOAST table.`

const directory = mkdtempSync(join(tmpdir(), 'souk-baseline-'))
const postgres = await startEmbeddedPostgres({ directory, unsafeFast: true })
const client = new pg.Client({ connectionString: postgres.url })
try {
  await client.connect()
  const migrations = loadMigrations('tenant')
  await client.query(`CREATE SCHEMA ${SCHEMA}`)
  await client.query(`SET search_path TO ${SCHEMA}`)
  await client.query('CREATE EXTENSION pg_trgm SCHEMA pg_catalog')
  for (const { statements } of migrations) for (const statement of statements) await client.query(statement)
  const tables: string[] = []
  for (const { name } of await readTableLayout(client, SCHEMA)) tables.push(await describeTable(name))
  const names = migrations.map(({ name, checksum }) => `${STANDS_FOR}${name} ${checksum}`)
  writeFileSync(resolve(BASELINE_FILE), `${[HEADER, names.join('\n'), ...tables].join('\n\n')}\n`)
  console.log(`${BASELINE_FILE} stands for ${migrations.length} migrations.`)
} finally {
  await client.end()
  await postgres.stop()
  rmSync(directory, { recursive: true, force: true })
}

async function describeTable(table: string): Promise<string> {
  const parts = [...(await columnsOf(table)), ...(await constraintsOf(table))]
  const { rows } = await client.query<{ definition: string }>(
    `SELECT pg_get_indexdef(i.indexrelid, 0, true) AS definition FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid = $1::regclass AND NOT i.indisprimary ORDER BY c.relname COLLATE "C"`,
    [quoteIdentifier(table)],
  )
  const indexes = rows.map(({ definition }) => `${definition};`)
  return [`CREATE TABLE ${quoteIdentifier(table)} (\n  ${parts.join(',\n  ')}\n);`, ...indexes].join('\n')
}

/** In the order of the catalogue: that is the order in a store's file as well. */
async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; type: string; long: boolean; required: boolean; preset: string }>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attlen = -1 AS long,
            a.attnotnull AS required, pg_get_expr(d.adbin, d.adrelid, true) AS preset
       FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [quoteIdentifier(table)],
  )
  return rows.map(({ name, type, long, required, preset }) =>
    [
      quoteIdentifier(name),
      type,
      long && SHORT.includes(table) ? 'STORAGE PLAIN' : '',
      required ? 'NOT NULL' : '',
      preset === null ? '' : `DEFAULT ${preset}`,
    ]
      .filter(Boolean)
      .join(' '),
  )
}

async function constraintsOf(table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT conname AS name, pg_get_constraintdef(oid, true) AS definition FROM pg_constraint
      WHERE conrelid = $1::regclass AND contype IN ('p', 'c', 'f')
      ORDER BY array_position('{p,c,f}', contype::text), conname COLLATE "C"`,
    [quoteIdentifier(table)],
  )
  return rows.map(({ name, definition }) => `CONSTRAINT ${quoteIdentifier(name)} ${definition}`)
}
