import type { LineInput } from './price-input.ts'

/** Of a variant's product, what pricing needs; of the variant itself, every column. */
export const PRICED_PRODUCT_SELECT = { isGiftCard: true, collections: { select: { collectionId: true } } }

type PricedVariant = {
  id: string
  productId: string
  priceMinor: number
  taxable: boolean
  requiresShipping: boolean
  weightGrams: number
  product: { isGiftCard: boolean; collections: readonly { collectionId: string }[] }
}

/** So many of a variant, as pricing takes them, at today's price. */
export function lineInputOf(variant: PricedVariant, quantity: number): LineInput {
  const { id, productId, priceMinor, taxable, requiresShipping, weightGrams, product } = variant
  return {
    id,
    productId,
    collectionIds: product.collections.map(({ collectionId }) => collectionId),
    unitPriceMinor: priceMinor,
    quantity,
    taxable,
    // What is sent by mail needs no parcel, whatever its variant says.
    requiresShipping: requiresShipping && !product.isGiftCard,
    weightGrams,
    isGiftCard: product.isGiftCard,
  }
}
