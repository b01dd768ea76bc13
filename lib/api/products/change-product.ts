import { getProduct } from '#lib/catalog/get-product.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { ProductInput } from '#lib/catalog/schema.ts'
import { updateProduct } from '#lib/catalog/update-product.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { bodyOf, type ProductBody, productInputOf } from './product-body.ts'
import { renamedFields } from './renamed-fields.ts'

/** Somebody else may change it between our reading and our writing: then it is read again, so often. */
const TRIES = 5

/**
 * Changes a product as it is now, or as `version` says that it was.
 * @param change makes the new body of the old one
 * @returns failures of `updateProduct`: `changed` when `version` is another, or others were always faster; `archived`
 */
export async function changeProduct(
  ctx: StoreContext,
  id: string,
  change: (before: ProductBody) => ProductBody,
  version: string | undefined,
): Promise<Result<ProductView>> {
  for (let tries = 1; ; tries += 1) {
    const product = await getProduct(ctx, id)
    if (!product) return fail('not-found', 'There is no such product.')
    if (product.status === 'archived') return fail('archived', 'This product is archived. Restore it first.')
    const before = bodyOf(product)
    const body = change(before)
    const input = ProductInput.safeParse({
      ...productInputOf(body, product.currency),
      version: version ?? product.version,
    })
    if (!input.success) return renamedFields(failuresOf(input.error))
    // Variants that nobody sent keep what is sold meanwhile; a stock that was sent is what there is.
    const isSent = body.variants !== before.variants
    const variants = input.data.variants.map((each) => (isSent ? each : { ...each, stockBefore: each.stock }))
    const saved = await updateProduct(ctx, id, { ...input.data, variants })
    const isLate = !saved.ok && saved.failures[0].code === 'changed'
    if (!isLate || version !== undefined || tries === TRIES) return renamedFields(saved)
  }
}
