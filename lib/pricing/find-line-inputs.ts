import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { LineInput } from './price-input.ts'

/**
 * What pricing needs to know of the things in a cart, at today's prices, in the order of the cart. Variants that are not
 * there any more are left out.
 */
export async function findLineInputs(
  db: TenantTx,
  lines: readonly { variantId: string; quantity: number }[],
): Promise<LineInput[]> {
  const variants = await db.variant.findMany({
    where: { id: { in: lines.map(({ variantId }) => variantId) } },
    select: {
      id: true,
      productId: true,
      priceMinor: true,
      taxable: true,
      requiresShipping: true,
      weightGrams: true,
      product: { select: { isGiftCard: true, collections: { select: { collectionId: true } } } },
    },
  })
  const known = new Map(variants.map((variant) => [variant.id, variant]))
  return lines.flatMap(({ variantId, quantity }): LineInput[] => {
    const variant = known.get(variantId)
    if (!variant) return []
    const { product, priceMinor, ...facts } = variant
    return [
      {
        ...facts,
        unitPriceMinor: priceMinor,
        quantity,
        isGiftCard: product.isGiftCard,
        // What is sent by mail needs no parcel, whatever its variant says.
        requiresShipping: facts.requiresShipping && !product.isGiftCard,
        collectionIds: product.collections.map(({ collectionId }) => collectionId),
      },
    ]
  })
}
