import { deleteMedia, inUse, isShownBesideProducts } from '#lib/content/delete-media.ts'
import { describePictures } from '#lib/content/describe-pictures.ts'
import { type Failure, fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type ChangedProduct, changeProduct } from '../products/change-product.ts'
import { bodyOf } from '../products/product-body.ts'
import { getMedia } from './list-media.ts'
import type { Media } from './media-resource.ts'

export type MediaChange = {
  alt?: string | undefined
  product_id?: string | null | undefined
  position?: number | undefined
}

/**
 * Says what a picture shows, and puts it among the pictures of a product or takes it from there; the product is saved
 * as its form would save it.
 * @returns failures `not-found` and `in-use` when it is another product's; beside `product_id` and `position`
 */
export async function changeMedia(
  ctx: StoreContext,
  id: string,
  { alt, product_id, position }: MediaChange,
): Promise<Result<Media>> {
  const before = await getMedia(ctx, id)
  if (!before.ok) return before
  const { product_id: productBefore } = before.value
  const product = product_id === undefined ? productBefore : product_id
  if (product === null && position !== undefined) {
    return fail('invalid', 'It is of no product, where it could have a place.', 'position')
  }
  if (product !== null && productBefore !== null && product !== productBefore) {
    return fail('in-use', 'This is a picture of another product. Take it from there first.')
  }
  const placed = await place(ctx, id, { productBefore, product, position })
  if (!placed.ok) return placed
  if (alt !== undefined) await describePictures(ctx, { [id]: alt })
  return getMedia(ctx, id)
}

/**
 * Takes a picture from its product and deletes it.
 * @returns failures `not-found`, and `in-use` when it stands somewhere else
 */
export async function removeMedia(ctx: StoreContext, id: string): Promise<Result<Media>> {
  const before = await getMedia(ctx, id)
  if (!before.ok) return before
  if (await isShownBesideProducts(ctx, id)) return inUse()
  const { product_id: productBefore } = before.value
  const taken = await place(ctx, id, { productBefore, product: null, position: undefined })
  if (!taken.ok) return taken
  const deleted = await deleteMedia(ctx, id)
  return deleted.ok ? before : deleted
}

type Place = { productBefore: string | null; product: string | null; position: number | undefined }

async function place(
  ctx: StoreContext,
  id: string,
  { productBefore, product, position }: Place,
): Promise<Result<ChangedProduct | null>> {
  const changed = product ?? productBefore
  if (changed === null || (product === productBefore && position === undefined)) return ok(null)
  const saved = await changeProduct(ctx, changed, (current) => {
    const body = bodyOf(current)
    const others = body.media_ids.filter((each) => each !== id)
    const media_ids = product === null ? others : others.toSpliced(position ?? others.length, 0, id)
    return ok({ ...body, media_ids })
  })
  return saved.ok ? saved : { ok: false, failures: besideProduct(saved.failures) }
}

/** The product is what was named: when it is not there or full, that is wrong about it. */
function besideProduct([first, ...others]: [Failure, ...Failure[]]): [Failure, ...Failure[]] {
  const isAbout = first.code === 'not-found' || first.field?.toLowerCase().startsWith('media')
  return isAbout ? [{ code: 'invalid', message: first.message, field: 'product_id' }] : [first, ...others]
}
