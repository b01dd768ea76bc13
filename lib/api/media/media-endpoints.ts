import { z } from 'zod'
import { MAX_PICTURES } from '#lib/catalog/schema.ts'
import { PictureAlt } from '#lib/content/describe-pictures.ts'
import { MAX_UPLOAD_BYTES, uploadMedia } from '#lib/content/upload-media.ts'
import { ok } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { catalogTag, pagesTag, productTag } from '#lib/web/cache-tags.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { ListQuery, pageOf } from '../list.ts'
import { changeMedia, removeMedia } from './change-media.ts'
import { getMedia, listMedia, MEDIA_SORTS } from './list-media.ts'
import { Media } from './media-resource.ts'

const tag = 'Media'
const READERS: readonly Access[] = ['products:read']
const WRITERS: readonly Access[] = ['products:write']

const Query = ListQuery.extend({
  sort: z.enum(MEDIA_SORTS).default('-created_at'),
  product_id: z.string().max(60).optional(),
  attached: z.enum(['true', 'false']).optional().meta({ description: 'Whether they are of a product.' }),
})

const MediaChange = z
  .strictObject({
    alt: PictureAlt.optional(),
    product_id: z.string().min(1).max(60).nullable().optional().meta({ description: 'null: of none.' }),
    position: z
      .int()
      .min(0)
      .max(MAX_PICTURES - 1)
      .optional()
      .meta({ description: 'Among the pictures of its product, from 0. The first one stands for the product.' }),
  })
  .meta({ id: 'MediaChange' })

/** Its product, and whatever else it may stand beside. */
function pagesOf({ tenant }: StoreContext, { product_slug: slug }: Media): string[] {
  return [catalogTag(tenant), pagesTag(tenant), ...(slug === null ? [] : [productTag(tenant, slug)])]
}

export const mediaEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/media',
    tag,
    summary: 'List pictures',
    access: READERS,
    query: Query,
    status: 200,
    answer: pageOf(Media, 'MediaPage'),
    run: async (ctx, { query }) => ok(await listMedia(ctx, query)),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/media',
    tag,
    summary: 'Upload a picture',
    description:
      'The picture is the body itself: JPEG, PNG, WebP, AVIF or GIF, at most 8 MB. It is encoded anew, without what it carried. Then put it where it belongs: `product_id` of a PATCH, `media_id` of a collection or page.',
    access: WRITERS,
    upload: { mediaType: 'image/*', most: MAX_UPLOAD_BYTES },
    status: 201,
    answer: Media,
    audit: () => ({ action: 'media.uploaded' }),
    run: async (ctx, { file }) => {
      const uploaded = await uploadMedia(ctx, file)
      return uploaded.ok ? getMedia(ctx, uploaded.value.id) : uploaded
    },
  }),
  defineEndpoint({
    method: 'GET',
    path: '/media/{id}',
    tag,
    summary: 'Read what is known of a picture',
    access: READERS,
    status: 200,
    answer: Media,
    run: (ctx, { params: { id = '' } }) => getMedia(ctx, id),
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/media/{id}',
    tag,
    summary: 'Describe a picture, or put it among those of a product',
    access: WRITERS,
    body: MediaChange,
    status: 200,
    answer: Media,
    audit: () => ({ action: 'media.updated' }),
    invalidates: pagesOf,
    run: async (ctx, { params: { id = '' }, body, expire }) => {
      const before = await getMedia(ctx, id)
      const changed = await changeMedia(ctx, id, body)
      // The product that it was taken from no longer shows it.
      if (before.ok && changed.ok) expire(pagesOf(ctx, before.value))
      return changed
    },
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/media/{id}',
    tag,
    summary: 'Delete a picture',
    description: 'It is taken from its product. One that a collection, a page or the look of the shop shows stays.',
    access: WRITERS,
    status: 204,
    answer: null,
    audit: () => ({ action: 'media.deleted' }),
    invalidates: pagesOf,
    run: (ctx, { params: { id = '' } }) => removeMedia(ctx, id),
  }),
]
