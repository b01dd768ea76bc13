import { CollectionInput } from '#lib/catalog/collection-schema.ts'
import { saveCollection } from '#lib/catalog/save-collection.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { checkVersion } from '../products/change-product.ts'
import { bodyOf, type Collection, type CollectionBody } from './collection-resource.ts'
import { getVisibleCollection } from './list-collections.ts'

/** Somebody else may change it between our reading and our writing: then it is read again, so often. */
const TRIES = 20

/** @returns failures of `saveCollection`, and beside `product_ids` where a rule chooses */
export async function createCollection(ctx: StoreContext, body: CollectionBody): Promise<Result<Collection>> {
  return save(ctx, null, body, undefined)
}

/**
 * Changes what is named of a collection as it is now.
 * @param version of the collection as the caller read it
 * @returns failures of `createCollection`, and `changed`
 */
export async function changeCollection(
  ctx: StoreContext,
  id: string,
  change: Partial<CollectionBody>,
  version: string | undefined,
): Promise<Result<Collection>> {
  for (let tries = 1; ; tries += 1) {
    const before = await getVisibleCollection(ctx, id)
    if (!before.ok) return before
    const same = checkVersion(before.value.version, version)
    if (!same.ok) return same
    const saved = await save(ctx, id, { ...bodyOf(before.value), ...change }, before.value.version)
    if (saved.ok || saved.failures[0].code !== 'changed' || tries === TRIES) return saved
  }
}

async function save(
  ctx: StoreContext,
  id: string | null,
  { media_id, seo_title, seo_description, product_ids, ...same }: CollectionBody,
  version: string | undefined,
): Promise<Result<Collection>> {
  if (same.rule && product_ids) {
    return fail('invalid', 'A rule chooses the products of this collection.', 'product_ids')
  }
  const words = { ...same, mediaId: media_id, seoTitle: seo_title, seoDescription: seo_description }
  const input = CollectionInput.safeParse({ ...words, productIds: product_ids })
  if (!input.success) return failuresOf(input.error)
  const productIds = product_ids && input.data.productIds
  const saved = await saveCollection(ctx, id, { ...input.data, productIds }, version)
  return saved.ok ? getVisibleCollection(ctx, saved.value.id) : saved
}
