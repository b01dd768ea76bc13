import type { TenantTx } from '#lib/db/tenant-db.ts'
import { coversOf } from './collection-rows.ts'
import type { CollectionCard } from './collection-view.ts'

type Row = { id: string; slug: string; title: string; mediaId: string | null; productCount: number }

/**
 * Collections that are shown in the shop and have something in them, in the merchant's order and then by title. Products
 * are gone through once for all of them.
 */
export async function listStorefrontCollections(db: TenantTx, now: Date): Promise<CollectionCard[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c."id", c."slug", c."title", c."media_id" AS "mediaId", inside.count AS "productCount"
    FROM "collection" c JOIN (
      SELECT i."collection_id", count(*)::int FROM "collection_product" i JOIN "product" p ON p."id" = i."product_id"
      WHERE p."status" = 'active' AND (p."publish_at" IS NULL OR p."publish_at" <= ${now}) GROUP BY 1
    ) AS inside ON inside."collection_id" = c."id"
    WHERE c."published" ORDER BY c."position", c."title", c."id"`
  const covers = await coversOf(db, rows)
  return rows.map(({ id, slug, title, productCount }) => ({
    id,
    slug,
    title,
    productCount,
    picture: covers.get(id) ?? null,
  }))
}
