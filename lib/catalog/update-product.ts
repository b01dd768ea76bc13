import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { applyRulesToProducts } from './apply-collection-rules.ts'
import { attachMedia } from './attach-media.ts'
import { type ProductData, productData } from './product-data.ts'
import { PRODUCT_INCLUDE, productViewOf } from './product-rows.ts'
import type { ProductView } from './product-view.ts'
import { putIntoCollections } from './put-into-collections.ts'
import type { ProductInput } from './schema.ts'
import { replaceVariants } from './write-variants.ts'

/**
 * Saves a product's form. An empty slug keeps the one it has, so that links stay good. With `input.version` it is saved
 * only while the product is as the form showed it: of two people who save at once, the second one is told.
 * @returns failures of `productData`, of `replaceVariants`, and beside `slug` and `mediaIds`; `not-found` and `changed`
 * without a field
 */
export async function updateProduct(ctx: StoreContext, id: string, input: ProductInput): Promise<Result<ProductView>> {
  const data = await productData(ctx.db, input)
  if (!data.ok) return data
  if (!isPlainText(id)) return notFound()
  try {
    return await allOrNothing(ctx.db, async (tx) => {
      const saved = await save(tx, id, input, data.value)
      return saved.ok ? ok(await read(tx, id, data.value.currency)) : saved
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return fail('taken', 'Another product has this address. Choose another one.', 'slug')
  }
}

async function save(
  tx: TenantTx,
  id: string,
  { slug, version, mediaIds, collectionIds }: ProductInput,
  { columns, variants, currency }: ProductData,
): Promise<Result<null>> {
  // Variants first and in the order of checkouts, then the product: nobody waits for us while we wait for them.
  await tx.$queryRaw`SELECT 1 FROM "variant" WHERE "product_id" = ${id} ORDER BY "id" COLLATE "C" FOR UPDATE`
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "product" WHERE "id" = ${id} FOR NO KEY UPDATE`
  if (locked.length === 0) return notFound()
  if (version !== undefined && (await read(tx, id, currency)).version !== version) {
    return fail('changed', 'Somebody else changed this product while you had it open. Reload the page to see how.')
  }
  // Once edited, it is the merchant's own product and no longer an example.
  await tx.product.update({ where: { id }, data: { ...columns, isExample: false, ...(slug ? { slug } : {}) } })
  const replaced = await replaceVariants(tx, id, variants, mediaIds)
  if (!replaced.ok) return replaced
  await applyRulesToProducts(tx, [id])
  if (collectionIds) await putIntoCollections(tx, id, collectionIds)
  await recordEvent(tx, { type: 'product.updated', subject: id })
  return attachMedia(tx, id, mediaIds)
}

async function read(tx: TenantTx, id: string, currency: string): Promise<ProductView> {
  const row = await tx.product.findUniqueOrThrow({ where: { id }, include: PRODUCT_INCLUDE })
  return productViewOf(row, currency, tx.storeId)
}

function notFound() {
  return fail('not-found', 'This product is not there any more.')
}
