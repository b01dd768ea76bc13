import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { readRule, readSort } from './collection-schema.ts'
import type { CollectionView } from './collection-view.ts'

export type CollectionRow = {
  id: string
  slug: string
  title: string
  description: string
  rule: unknown
  sort: string
  published: boolean
  mediaId: string | null
  seoTitle: string
  seoDescription: string
}

/** A row as pages show it, with its picture. */
export async function collectionViewOf(db: TenantTx, row: CollectionRow): Promise<CollectionView> {
  const { id, slug, title, description, published, seoTitle, seoDescription } = row
  const media = row.mediaId === null ? null : await db.media.findUnique({ where: { id: row.mediaId } })
  const sort = readSort(row.sort)
  const picture = media && pictureOf({ ...media, alt: media.alt || title }, db.storeId)
  return { id, slug, title, description, rule: readRule(row.rule), sort, published, picture, seoTitle, seoDescription }
}

/**
 * The picture that stands for each collection: its own, or that of one of its products.
 * @returns by collection id; one without any is left out
 */
export async function coversOf(
  db: TenantTx,
  collections: readonly { id: string; title: string; mediaId: string | null }[],
) {
  const chosen = collections.flatMap(({ mediaId }) => mediaId ?? [])
  const own = chosen.length === 0 ? [] : await db.media.findMany({ where: { id: { in: chosen } } })
  const ids = collections.filter(({ mediaId }) => mediaId === null).map(({ id }) => id)
  const borrowed = await db.$queryRaw<(MediaRow & { collectionId: string })[]>`
    SELECT DISTINCT ON (cp."collection_id") cp."collection_id" AS "collectionId",
      m."id", m."alt", m."width", m."height", m."starter"
    FROM "collection_product" cp
    JOIN "product" p ON p."id" = cp."product_id" AND p."status" = 'active'
      AND (p."publish_at" IS NULL OR p."publish_at" <= now())
    JOIN "media" m ON m."product_id" = p."id" AND m."position" = 0
    WHERE cp."collection_id" = ANY(${ids}::text[])
    ORDER BY cp."collection_id", cp."position", p."created_at" DESC`
  return new Map(
    collections.flatMap(({ id, title, mediaId }) => {
      const media = own.find((each) => each.id === mediaId) ?? borrowed.find((each) => each.collectionId === id)
      return media ? [[id, pictureOf({ ...media, alt: media.alt || title }, db.storeId)] as const] : []
    }),
  )
}
