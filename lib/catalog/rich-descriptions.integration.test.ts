import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { splitStatements } from '#lib/tenancy/migrate/split-statements.ts'
import { must, productForm } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createProduct } from './create-product.ts'

const MIGRATION = new URL(
  '../../prisma/tenant/migrations/20261121093300_rich_descriptions/migration.sql',
  import.meta.url,
)

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market?.close())

test('descriptions from before become HTML that says the same and runs nothing, and products are found by their numbers', async () => {
  const { ctx, tenant } = await market.createStore()
  const before = 'Fish & **chips**.\r\nTwo lines.\n\n## Care; and more\n\n\n<script>alert(1)</script>\n \n'
  const product = must(await createProduct(ctx, productForm({ title: 'Crème', sku: 'CR-1' })))
  await ctx.db.product.update({ where: { id: product.id }, data: { description: before, searchText: '' } })
  const client = await ownerPool().connect()
  try {
    await client.query(`SET search_path TO ${quoteIdentifier(tenant.schemaName)}`)
    for (const statement of splitStatements(await readFile(MIGRATION, 'utf8'))) await client.query(statement)
  } finally {
    client.release(true)
  }
  expect(await ctx.db.product.findUniqueOrThrow({ where: { id: product.id } })).toMatchObject({
    description:
      '<p>Fish &amp; <strong>chips</strong>. Two lines.</p><h2>Care; and more</h2><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    searchText: 'creme cr-1',
  })
})
