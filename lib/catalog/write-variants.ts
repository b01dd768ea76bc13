import type { TenantTx } from '#lib/db/tenant-db.ts'
import { correctStock } from '#lib/inventory/correct-stock.ts'
import { ofVariant } from '#lib/inventory/reserve-stock.ts'
import { inLockOrder } from '#lib/kernel/in-lock-order.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Prices } from './read-prices.ts'
import type { VariantInput } from './schema.ts'
import { combinationKey, variantTitle } from './variant-matrix.ts'

export type PricedVariant = VariantInput & Prices

/** What is written of a variant in any case; stock has rules of its own. */
function decided(variant: PricedVariant, position: number, mediaIds: readonly string[]) {
  const { optionValues, sku, barcode, priceMinor, compareAtMinor, tracked, mediaId } = variant
  const { weightGrams, requiresShipping, taxable } = variant
  return {
    title: variantTitle(optionValues),
    optionValues,
    sku,
    barcode,
    priceMinor,
    compareAtMinor,
    tracked,
    weightGrams,
    requiresShipping,
    taxable,
    position,
    // A picture that is no longer the product's shows nothing of it.
    mediaId: mediaId !== null && mediaIds.includes(mediaId) ? mediaId : null,
  }
}

/** Variants of a product that has none yet. */
export async function insertVariants(
  tx: TenantTx,
  productId: string,
  variants: readonly PricedVariant[],
  mediaIds: readonly string[],
): Promise<void> {
  await tx.variant.createMany({
    data: variants.map((variant, position) => ({
      ...decided(variant, position, mediaIds),
      productId,
      stock: variant.stock,
    })),
  })
}

/**
 * Makes these, in this order, the variants of a product. One is known again by its id, or without an id by its option
 * values; what is not among them is removed and leaves carts, while orders keep their lines. Stock changes by
 * difference. Call it with the product's variants locked, in a transaction that is undone on failure.
 * @returns failures beside `variants` and `variants.<index>.stock`
 */
export async function replaceVariants(
  tx: TenantTx,
  productId: string,
  variants: readonly PricedVariant[],
  mediaIds: readonly string[],
): Promise<Result<null>> {
  const rows = await tx.variant.findMany({ where: { productId }, select: { id: true, optionValues: true } })
  const named = new Set(variants.flatMap(({ id }) => id ?? []))
  const unclaimed = new Map(
    rows.filter(({ id }) => !named.has(id)).map(({ id, optionValues }) => [combinationKey(optionValues), id]),
  )
  const wanted = variants.map((variant, position) => ({
    variant,
    position,
    variantId: variant.id ?? unclaimed.get(combinationKey(variant.optionValues)) ?? null,
  }))
  const known = new Set(rows.map(({ id }) => id))
  const kept = wanted.flatMap((each) => (each.variantId === null ? [] : { ...each, variantId: each.variantId }))
  if (
    kept.some(({ variantId }) => !known.has(variantId)) ||
    new Set(kept.map(({ variantId }) => variantId)).size < kept.length
  ) {
    return fail('changed', 'One of the variants is not there any more. Reload the page and try again.', 'variants')
  }
  const keptIds = kept.map(({ variantId }) => variantId)
  await tx.variant.deleteMany({ where: { productId, id: { notIn: keptIds } } })
  for (const { variantId, variant, position } of inLockOrder(kept, ofVariant)) {
    await tx.variant.update({ where: { id: variantId }, data: decided(variant, position, mediaIds) })
    if (!variant.tracked) continue
    const field = `variants.${position}.stock`
    const stocked = await correctStock(tx, variantId, variant.stock, variant.stockBefore, field)
    if (!stocked.ok) return stocked
  }
  await tx.variant.createMany({
    data: wanted
      .filter(({ variantId }) => variantId === null)
      .map(({ variant, position }) => ({ ...decided(variant, position, mediaIds), productId, stock: variant.stock })),
  })
  return ok(null)
}
