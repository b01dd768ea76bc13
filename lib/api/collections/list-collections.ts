import { may } from '#lib/auth/permissions.ts'
import { readRule, readSort } from '#lib/catalog/collection-schema.ts'
import { collectionVersions } from '#lib/catalog/collection-version.ts'
import { onSale } from '#lib/catalog/on-sale.ts'
import { pictureOf } from '#lib/content/picture.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { keyset, type Page } from '../keyset.ts'
import { type Collection, collectionResource } from './collection-resource.ts'

const SORTS = {
  title: { column: 'title', direction: 'asc' },
  '-title': { column: 'title', direction: 'desc' },
  created_at: { column: 'id', direction: 'asc' },
  '-created_at': { column: 'id', direction: 'desc' },
  updated_at: { column: 'updatedAt', direction: 'asc', isDate: true },
  '-updated_at': { column: 'updatedAt', direction: 'desc', isDate: true },
} as const
export const COLLECTION_SORTS = Object.keys(SORTS) as (keyof typeof SORTS)[]

type Asked = Pick<Parameters<typeof keyset>[0], 'limit' | 'cursor'> & {
  sort: keyof typeof SORTS
  id?: string
  slug?: string | undefined
  product_id?: string | undefined
  published?: 'true' | 'false' | undefined
}

/** One page of the collections that the caller may see: shoppers see those that are published. */
export async function listCollections(
  { db, actor, now }: StoreContext,
  { id, slug, published, product_id: productId, ...asked }: Asked,
): Promise<Page<Collection>> {
  const seesAll = may(actor, 'products:read')
  const { where, orderBy, take, page } = keyset(asked, SORTS)
  if ([id, slug, productId].some((text) => text !== undefined && !isPlainText(text))) return { data: [], next: null }
  const product = seesAll ? {} : onSale(now())
  const filters = {
    ...(id !== undefined && { id }),
    ...(slug !== undefined && { slug }),
    ...(published !== undefined && { published: published === 'true' }),
    ...(productId !== undefined && { products: { some: { productId, product } } }),
  }
  const rows = await db.collection.findMany({
    where: { AND: [where, filters, seesAll ? {} : { published: true }] },
    include: { _count: { select: { products: { where: { product } } } } },
    orderBy,
    take,
  })
  const ids = rows.flatMap(({ mediaId }) => mediaId ?? [])
  const [media, versions] = await Promise.all([
    ids.length > 0 ? db.media.findMany({ where: { id: { in: ids } } }) : [],
    collectionVersions(db, rows),
  ])
  return page(rows, ({ _count, updatedAt, rule, sort, ...row }) => {
    const own = media.find((each) => each.id === row.mediaId)
    const picture = own ? pictureOf({ ...own, alt: own.alt || row.title }, db.storeId) : null
    const view = { ...row, rule: readRule(rule), sort: readSort(sort), picture }
    const known = { updatedAt, productCount: _count.products, version: versions.get(row.id) ?? '' }
    return collectionResource(view, known, seesAll)
  })
}

export async function getVisibleCollection(ctx: StoreContext, id: string): Promise<Result<Collection>> {
  const { data } = await listCollections(ctx, { id, limit: 1, sort: 'title' })
  const [collection] = data
  return collection ? ok(collection) : fail('not-found', 'There is no such collection.')
}
