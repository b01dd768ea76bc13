import { getProduct } from '#lib/catalog/get-product.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { ProductInput } from '#lib/catalog/schema.ts'
import { updateProduct } from '#lib/catalog/update-product.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { besidePrices } from './beside-prices.ts'
import { type ProductBody, productInputOf } from './product-body.ts'

/** Somebody else may change it between our reading and our writing: then it is read again, so often. */
const TRIES = 20

/** @property slugBefore where its page was until now */
export type ChangedProduct = { product: ProductView; slugBefore: string }

/**
 * Changes a product as it is now: what `change` makes of it is written only while it still is what `change` saw.
 * @param change makes the whole new body, or says why not
 * @returns failures of `change` and of `updateProduct`: `changed` when others were always faster; `archived`
 */
export async function changeProduct(
  ctx: StoreContext,
  id: string,
  change: (product: ProductView) => Result<ProductBody>,
): Promise<Result<ChangedProduct>> {
  for (let tries = 1; ; tries += 1) {
    const product = await getProduct(ctx, id)
    if (!product) return fail('not-found', 'There is no such product.')
    if (product.status === 'archived') return fail('archived', 'This product is archived. Restore it first.')
    const body = change(product)
    if (!body.ok) return body
    const input = ProductInput.safeParse({
      ...productInputOf(body.value, product.currency),
      version: product.version,
    })
    if (!input.success) return besidePrices(failuresOf(input.error))
    const saved = await updateProduct(ctx, id, input.data)
    if (saved.ok) return ok({ product: saved.value, slugBefore: product.slug })
    if (saved.failures[0].code !== 'changed' || tries === TRIES) return besidePrices(saved)
  }
}

/** @returns a failure when a caller who read `version` would write over what somebody else decided since */
export function checkVersion(current: string, version: string | undefined): Result<null> {
  if (version === undefined || version === current) return ok(null)
  return fail('changed', 'Somebody else changed this meanwhile. Read it again.')
}
