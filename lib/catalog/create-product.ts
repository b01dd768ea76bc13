import { storeCurrency } from '#lib/content/store-currency.ts'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { attachMedia } from './attach-media.ts'
import { freeSlug } from './free-slug.ts'
import { PRODUCT_INCLUDE, productViewOf } from './product-rows.ts'
import type { ProductView } from './product-view.ts'
import { readPrices } from './read-prices.ts'
import type { ProductInput } from './schema.ts'

/** Others may take a derived slug between the look and the insert; this often is enough for any shop. */
const SLUG_ATTEMPTS = 8

/**
 * Adds a product with its one variant.
 * @returns failures beside `price`, `compareAt`, `slug` (chosen and taken) and `mediaIds`
 */
export async function createProduct(ctx: StoreContext, input: ProductInput): Promise<Result<ProductView>> {
  const currency = await storeCurrency(ctx.db)
  const prices = readPrices(input, currency)
  if (!prices.ok) return prices
  for (let attempt = 1; ; attempt++) {
    const slug = input.slug || (await freeSlug(ctx.db, input.title))
    try {
      return await insertProduct(ctx, { ...input, ...prices.value, slug }, currency)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      if (input.slug) return fail('taken', 'Another product has this address. Choose another one.', 'slug')
      if (attempt === SLUG_ATTEMPTS) throw error
    }
  }
}

type NewProduct = ProductInput & { priceMinor: number; compareAtMinor: number | null }

function insertProduct(ctx: StoreContext, product: NewProduct, currency: string): Promise<Result<ProductView>> {
  const { slug, title, description, status, priceMinor, compareAtMinor, sku, stock } = product
  return allOrNothing(ctx.db, async (tx) => {
    const { id } = await tx.product.create({
      data: {
        slug,
        title,
        description,
        status,
        priceMinor,
        createdAt: ctx.now(),
        variants: { create: { sku, priceMinor, compareAtMinor, stock } },
      },
      select: { id: true },
    })
    const attached = await attachMedia(tx, id, product.mediaIds)
    if (!attached.ok) return attached
    const row = await tx.product.findUniqueOrThrow({ where: { id }, include: PRODUCT_INCLUDE })
    return ok(productViewOf(row, currency, tx.storeId))
  })
}
