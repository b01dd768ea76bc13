import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { applyMigrations, runInTransaction } from './apply-migrations.ts'
import { fromBaseline, parseBaseline } from './load-baseline.ts'
import { loadMigrations } from './load-migrations.ts'

let market: TestMarket
let client: pg.PoolClient
beforeAll(async () => {
  market = await createTestMarket()
  client = await ownerPool().connect()
  await client.query('BEGIN')
})
afterAll(async () => {
  await client.query('ROLLBACK')
  client.release()
  await market.close()
})

const migrations = loadMigrations('tenant')

/** What the tables of a schema are for those who use them; how values are laid out on disk is left out. */
async function tablesOf(schemaName: string): Promise<string[]> {
  await client.query(`SET LOCAL search_path TO ${quoteIdentifier(schemaName)}`)
  const { rows } = await client.query<{ line: string }>(
    `WITH tables AS (SELECT oid, relname FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r')
     SELECT concat_ws(' ', t.relname, 'column', row_number() OVER (PARTITION BY t.oid ORDER BY a.attnum), a.attname,
                      format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
                      pg_get_expr(d.adbin, d.adrelid)) AS line
       FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
       LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
     UNION ALL SELECT concat_ws(' ', t.relname, conname, pg_get_constraintdef(c.oid, true), convalidated)
       FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid
     UNION ALL SELECT concat_ws(' ', pg_get_indexdef(indexrelid, 0, true), reloptions, indisvalid)
       FROM tables t JOIN pg_index ON indrelid = t.oid JOIN pg_class i ON i.oid = indexrelid
     ORDER BY 1`,
    [schemaName],
  )
  return rows.map(({ line }) => line)
}

test('a new store has the tables that the migrations make one by one, and its ledger names them all', async () => {
  await client.query('CREATE SCHEMA at_once')
  await applyMigrations(client, 'at_once', migrations)
  await client.query('CREATE SCHEMA one_by_one')
  for (const migration of migrations) await runInTransaction(client, 'one_by_one', migration)
  const expected = await tablesOf('one_by_one')
  expect(expected.length).toBeGreaterThan(300)
  expect(await tablesOf('at_once')).toEqual(expected)
  const ledger = await client.query(
    "SELECT name FROM public.migration_ledger WHERE schema_name = 'at_once' ORDER BY name",
  )
  expect(ledger.rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
})

test('the baseline stands for migrations that are exactly its own, and the others run after it', () => {
  const migration = (name: string) => ({ name, checksum: name.repeat(3), statements: [], outsideTransaction: false })
  const [first, second, third] = [migration('a'), migration('b'), migration('c')]
  const baseline = parseBaseline('-- stands for a aaa\n-- stands for b bbb\n\nCREATE TABLE "t" ("id" text);\n')
  expect(baseline.statements).toHaveLength(1)
  expect(fromBaseline([first, second, third], baseline).left).toEqual([third])
  const isOfNoUse = [[first], [second, third], [], [first, { ...second, checksum: 'edited' }, third]]
  for (const each of isOfNoUse) expect(fromBaseline(each, baseline)).toEqual({ statements: [], left: each })
  expect(fromBaseline([first], null)).toEqual({ statements: [], left: [first] })
})

const EMAIL = 254
/** Most characters that the forms let into a column, or list of them and how many; ids and codes have 60. Forms count as JavaScript does. */
const LONGEST: Record<string, Record<string, number | [number, number]>> = {
  api_key: { name: 80, scopes: [40, 40] },
  cart: { note: 500, email: EMAIL, codes: [10, 100] },
  discount_use: { email: EMAIL },
  gift_card: { note: 500, email: EMAIL },
  item: { name: 120, description: 2_000 },
  media: { alt: 300 },
  order_line: { title: 255, variant_title: 310 },
  refund: { reason: 200, reference: 255 },
  staff: { email: EMAIL, name: 80, password_hash: 200 },
  stock_notice: { email: EMAIL },
  unsubscribed: { email: EMAIL },
  variant: { title: 310, option_values: [3, 100] },
  webhook: { url: 2_000, events: [20, 14] },
}

test('the largest row that a form lets through fits into every table without room for long values', async () => {
  await client.query("SET LOCAL session_replication_role = 'replica'")
  const { rows: tables } = await client.query<{ oid: number; relname: string }>(
    `SELECT oid, relname FROM pg_class
      WHERE relnamespace = 'at_once'::regnamespace AND relkind = 'r' AND reltoastrelid = 0`,
  )
  expect(tables.length).toBeGreaterThan(8)
  for (const { oid, relname } of tables) {
    const { rows: columns } = await client.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
        WHERE attrelid = $1 AND attnum > 0 AND NOT attisdropped AND (attnotnull OR attlen = -1)`,
      [oid],
    )
    const values = columns.map(({ name, type }) => largest(relname, name, type))
    const places = values.map((_, index) => `$${index + 1}`).join(', ')
    const names = columns.map(({ name }) => quoteIdentifier(name)).join(', ')
    await client.query(`INSERT INTO at_once.${quoteIdentifier(relname)} (${names}) VALUES (${places})`, values)
  }
})

/** Of what JavaScript counts as one character nothing takes more bytes: it counts an emoji of four bytes as two. */
const WIDEST = '日'

function largest(table: string, column: string, type: string): unknown {
  const limit = LONGEST[table]?.[column] ?? 60
  if (type === 'text[]' && Array.isArray(limit)) return Array(limit[0]).fill(WIDEST.repeat(limit[1]))
  const checked = { role: 'owner', status: 'pending', kind: 'staff' }[column]
  if (checked) return checked
  if (type === 'text' && typeof limit === 'number') return WIDEST.repeat(limit)
  if (type === 'integer') return 1
  if (type === 'boolean') return true
  if (type.startsWith('timestamp')) return new Date()
  throw new Error(`How long can ${table}.${column} be?`)
}
