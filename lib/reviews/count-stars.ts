import type { TenantTx } from '#lib/db/tenant-db.ts'

/**
 * Adds a review's stars to its product, or takes them away. Call it in the transaction that publishes the review or
 * takes it back, and only when that changed a row: then each review counts once.
 */
export async function countStars(
  tx: TenantTx,
  { productId, rating }: { productId: string; rating: number },
  change: 1 | -1,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "product" SET "rating_sum" = "rating_sum" + ${change * rating}::int, "rating_count" = "rating_count" + ${change}::int
     WHERE "id" = ${productId}`
}
