import { storeCurrency } from '#lib/content/store-currency.ts'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { correctStock } from '#lib/inventory/correct-stock.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { attachMedia } from './attach-media.ts'
import { PRODUCT_INCLUDE, productViewOf } from './product-rows.ts'
import type { ProductView } from './product-view.ts'
import { type Prices, readPrices } from './read-prices.ts'
import type { ProductInput } from './schema.ts'

/**
 * Saves a product's form. An empty slug keeps the one it has, so that links stay good.
 * @returns failures beside `price`, `compareAt`, `slug`, `stock` and `mediaIds`; `not-found` without a field
 */
export async function updateProduct(ctx: StoreContext, id: string, input: ProductInput): Promise<Result<ProductView>> {
  const currency = await storeCurrency(ctx.db)
  const prices = readPrices(input, currency)
  if (!prices.ok) return prices
  if (!isPlainText(id)) return notFound()
  try {
    return await allOrNothing(ctx.db, async (tx) => {
      const saved = await save(tx, id, input, prices.value)
      if (!saved.ok) return saved
      const row = await tx.product.findUniqueOrThrow({ where: { id }, include: PRODUCT_INCLUDE })
      return ok(productViewOf(row, currency, tx.storeId))
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return fail('taken', 'Another product has this address. Choose another one.', 'slug')
  }
}

async function save(tx: TenantTx, id: string, input: ProductInput, prices: Prices): Promise<Result<null>> {
  const { title, description, status, slug, sku, stock, stockBefore } = input
  const { count } = await tx.product.updateMany({
    where: { id },
    // Once edited, it is the merchant's own product and no longer an example.
    data: { title, description, status, isExample: false, priceMinor: prices.priceMinor, ...(slug ? { slug } : {}) },
  })
  if (count === 0) return notFound()
  const variant = await tx.variant.findFirst({
    where: { productId: id },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  if (!variant) return notFound()
  await tx.variant.update({ where: { id: variant.id }, data: { sku, ...prices } })
  const stocked = await correctStock(tx, variant.id, stock, stockBefore)
  return stocked.ok ? attachMedia(tx, id, input.mediaIds) : stocked
}

function notFound() {
  return fail('not-found', 'This product is not there any more.')
}
