import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { applyRulesToProducts } from './apply-collection-rules.ts'
import { attachMedia } from './attach-media.ts'
import { freeSlug } from './free-slug.ts'
import { type ProductData, productData } from './product-data.ts'
import { PRODUCT_INCLUDE, productViewOf } from './product-rows.ts'
import type { ProductView } from './product-view.ts'
import { putIntoCollections } from './put-into-collections.ts'
import type { ProductInput } from './schema.ts'
import { insertVariants } from './write-variants.ts'

/** Others may take a derived slug between the look and the insert; this often is enough for any shop. */
const SLUG_ATTEMPTS = 8

/**
 * Adds a product with its variants. Ids of variants and stock that a form showed say nothing about a new product.
 * @returns failures of `productData`, and beside `slug` (chosen and taken) and `mediaIds`
 */
export async function createProduct(ctx: StoreContext, input: ProductInput): Promise<Result<ProductView>> {
  const data = await productData(ctx.db, input)
  if (!data.ok) return data
  for (let attempt = 1; ; attempt++) {
    const slug = input.slug || (await freeSlug(ctx.db, input.title))
    try {
      return await insertProduct(ctx, slug, data.value, input)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      if (input.slug) return fail('taken', 'Another product has this address. Choose another one.', 'slug')
      if (attempt === SLUG_ATTEMPTS) throw error
    }
  }
}

function insertProduct(
  ctx: StoreContext,
  slug: string,
  { columns, variants, currency }: ProductData,
  { mediaIds, collectionIds = [] }: ProductInput,
): Promise<Result<ProductView>> {
  return allOrNothing(ctx.db, async (tx) => {
    const data = { ...columns, slug, createdAt: ctx.now() }
    const { id } = await tx.product.create({ data, select: { id: true } })
    await insertVariants(tx, id, variants, mediaIds)
    const attached = await attachMedia(tx, id, mediaIds)
    if (!attached.ok) return attached
    await applyRulesToProducts(tx, [id])
    await putIntoCollections(tx, id, collectionIds)
    await recordEvent(tx, { type: 'product.created', subject: id })
    const row = await tx.product.findUniqueOrThrow({ where: { id }, include: PRODUCT_INCLUDE })
    return ok(productViewOf(row, currency, tx.storeId))
  })
}
