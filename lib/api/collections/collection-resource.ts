import { z } from 'zod'
import { CollectionInput, CollectionRuleInput, MAX_CHOSEN } from '#lib/catalog/collection-schema.ts'
import type { CollectionView } from '#lib/catalog/collection-view.ts'
import { PictureResource, pictureResource } from '../products/product-resource.ts'
import { strictly } from '../strictly.ts'

const input = CollectionInput.shape
const rule = strictly(CollectionRuleInput).nullable()

/** A whole collection; `CollectionInput` in the API's words. */
export const CollectionBody = z
  .strictObject({
    title: input.title,
    slug: input.slug,
    description: input.description.meta({ description: 'HTML; what could run is taken out.' }),
    rule: rule.default(null).meta({ description: 'Which products it takes in by itself; null: by hand.' }),
    sort: input.sort.meta({ description: '`manual` is the order in which products were chosen by hand.' }),
    published: z.boolean().default(false),
    media_id: z.string().min(1).max(60).nullable().default(null),
    seo_title: input.seoTitle,
    seo_description: input.seoDescription,
    product_ids: z
      .array(z.string().min(1).max(60))
      .max(MAX_CHOSEN)
      .optional()
      .meta({ description: 'All that are chosen by hand, in order. Left out, those that are in it stay.' }),
  })
  .meta({ id: 'CollectionBody' })
export type CollectionBody = z.output<typeof CollectionBody>

export const Collection = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    description: z.string().meta({ description: 'HTML.' }),
    rule: rule.meta({ description: 'null: by hand. Not told to shoppers.' }),
    sort: input.sort.unwrap(),
    published: z.boolean(),
    media: PictureResource.nullable(),
    seo_title: z.string(),
    seo_description: z.string(),
    product_count: z.int().meta({ description: 'How many of its products the caller may see.' }),
    updated_at: z.iso.datetime(),
    version: z.string().meta({ description: 'Changes with what the merchant decides.' }),
  })
  .meta({ id: 'Collection' })
export type Collection = z.input<typeof Collection>

type Known = { productCount: number; updatedAt: Date; version: string }

/** @param knowsRule the staff and their programs */
export function collectionResource(view: CollectionView, known: Known, knowsRule: boolean): Collection {
  const { id, slug, title, description, sort, published, picture } = view
  return {
    id,
    slug,
    title,
    description,
    sort,
    published,
    rule: knowsRule ? view.rule : null,
    media: picture && pictureResource(picture),
    seo_title: view.seoTitle,
    seo_description: view.seoDescription,
    product_count: known.productCount,
    updated_at: known.updatedAt.toISOString(),
    version: known.version,
  }
}

/** A collection as a body that changes nothing: what a PATCH begins with. */
export function bodyOf(collection: Collection): CollectionBody {
  const { title, slug, description, rule, sort, published, media, seo_title, seo_description } = collection
  const kept = { title, slug, description, sort, published, seo_title, seo_description }
  return { ...kept, rule: rule as CollectionBody['rule'], media_id: media?.id ?? null }
}
