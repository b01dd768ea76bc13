import { createHash } from 'node:crypto'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { CollectionRow } from './collection-rows.ts'
import { readRule } from './collection-schema.ts'

/**
 * A mark of what a merchant decided about each collection, its products by hand and their order among it. Products that
 * a rule takes in change nothing.
 * @returns by collection id
 */
export async function collectionVersions(db: TenantTx, rows: readonly CollectionRow[]): Promise<Map<string, string>> {
  const byHand = rows.filter(({ rule }) => rule === null).map(({ id }) => id)
  const chosen = await db.$queryRaw<{ id: string; mark: string }[]>`
    SELECT "collection_id" AS "id", md5(string_agg("product_id", ' ' ORDER BY "position", "product_id")) AS "mark"
    FROM "collection_product" WHERE "collection_id" = ANY(${byHand}::text[]) GROUP BY 1`
  const marks = new Map(chosen.map(({ id, mark }) => [id, mark]))
  return new Map(rows.map((row) => [row.id, versionOf(row, marks.get(row.id) ?? '')]))
}

function versionOf(row: CollectionRow, chosen: string): string {
  const { slug, title, description, rule, sort, published, mediaId, seoTitle, seoDescription } = row
  const words = { slug, title, description, seoTitle, seoDescription }
  const decided = { ...words, rule: readRule(rule), sort, published, mediaId, chosen }
  return createHash('sha256').update(JSON.stringify(decided)).digest('hex').slice(0, 24)
}

/** Of one collection whose row is locked until the transaction ends; null when it is not there. */
export async function lockCollection(tx: TenantTx, id: string): Promise<string | null> {
  await tx.$queryRaw`SELECT 1 FROM "collection" WHERE "id" = ${id} FOR UPDATE`
  const row = await tx.collection.findUnique({ where: { id } })
  return row && ((await collectionVersions(tx, [row])).get(id) ?? null)
}
