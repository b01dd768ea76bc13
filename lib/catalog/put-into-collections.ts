import type { TenantTx } from '#lib/db/tenant-db.ts'

/** Makes these the collections by hand that a product is in: new ones take it at their end. Those by rule are left alone. */
export async function putIntoCollections(
  tx: TenantTx,
  productId: string,
  collectionIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "collection_product" WHERE "product_id" = ${productId}
      AND "collection_id" IN (SELECT "id" FROM "collection" WHERE "rule" IS NULL AND NOT "id" = ANY(${collectionIds}::text[]))`
  await tx.$executeRaw`
    INSERT INTO "collection_product" ("collection_id", "product_id", "position")
    SELECT c."id", ${productId}, (SELECT coalesce(max("position") + 1, 0) FROM "collection_product" WHERE "collection_id" = c."id")
    FROM "collection" c WHERE c."rule" IS NULL AND c."id" = ANY(${collectionIds}::text[])
    ON CONFLICT DO NOTHING`
}
