import { z } from 'zod'
import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import { PictureResource, pictureResource } from '../products/product-resource.ts'

export const Media = PictureResource.extend({
  alt: z.string().meta({ description: 'What it shows; empty: the title of its product stands for it.' }),
  srcset: z.string().meta({ description: 'All its widths, as `<img srcset>` takes them.' }),
  product_id: z.string().nullable(),
  product_slug: z.string().nullable(),
  position: z.int().meta({ description: 'Among the pictures of its product, from 0.' }),
  created_at: z.iso.datetime(),
}).meta({ id: 'Media' })
export type Media = z.input<typeof Media>

export const MEDIA_INCLUDE = { product: { select: { slug: true } } }

type Row = MediaRow & {
  productId: string | null
  position: number
  createdAt: Date
  product: { slug: string } | null
}

/** @param storeId whose row it is: addresses are signed for this store, and are good nowhere else */
export function mediaResource(row: Row, storeId: string): Media {
  const picture = pictureOf(row, storeId)
  return {
    ...pictureResource(picture),
    srcset: picture.srcSet,
    product_id: row.productId,
    product_slug: row.product?.slug ?? null,
    position: row.position,
    created_at: row.createdAt.toISOString(),
  }
}
