import { may } from '#lib/auth/permissions.ts'
import { type CollectionSort, readSort } from '#lib/catalog/collection-schema.ts'
import { onSale } from '#lib/catalog/on-sale.ts'
import { PRODUCT_INCLUDE, productViewOf } from '#lib/catalog/product-rows.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { keyset, type Page } from '../keyset.ts'
import { listProducts, type PRODUCT_SORTS } from '../products/list-products.ts'
import { productResource } from '../products/product-resource.ts'

type ProductPage = Page<ReturnType<typeof productResource>>
type Asked = Pick<Parameters<typeof keyset>[0], 'limit' | 'cursor'> & {
  sort?: (typeof PRODUCT_SORTS)[number] | undefined
}

const BY_SORT = {
  newest: '-created_at',
  'price-asc': 'price',
  'price-desc': '-price',
  title: 'title',
} as const satisfies Record<Exclude<CollectionSort, 'manual'>, (typeof PRODUCT_SORTS)[number]>

const BY_HAND = { position: { column: 'position', direction: 'asc', isNumber: true } } as const

/** One page of the products of a collection that the caller may see, in the collection's own order unless asked otherwise. */
export async function listCollectionProducts(
  ctx: StoreContext,
  id: string,
  { sort, ...asked }: Asked,
): Promise<Result<ProductPage>> {
  const visible = may(ctx.actor, 'products:read') ? {} : { published: true }
  const row = isPlainText(id)
    ? await ctx.db.collection.findFirst({ where: { AND: [{ id }, visible] }, select: { sort: true } })
    : null
  if (!row) return fail('not-found', 'There is no such collection.')
  const own = readSort(row.sort)
  if (sort === undefined && own === 'manual') return ok(await listByHand(ctx, id, asked))
  const sorted = sort ?? (own === 'manual' ? '-created_at' : BY_SORT[own])
  return ok(await listProducts(ctx, { ...asked, sort: sorted, collectionId: id }))
}

/** In the order in which they were chosen. */
async function listByHand(
  { db, actor, now }: StoreContext,
  collectionId: string,
  asked: Omit<Asked, 'sort'>,
): Promise<ProductPage> {
  const seesAll = may(actor, 'products:read')
  const place = keyset({ ...asked, sort: 'position' }, BY_HAND, 'productId')
  const product = seesAll ? { status: { not: 'archived' } } : onSale(now())
  const [currency, rows] = await Promise.all([
    storeCurrency(db),
    db.collectionProduct.findMany({
      where: { AND: [{ collectionId, product }, place.where] },
      include: { product: { include: PRODUCT_INCLUDE } },
      orderBy: place.orderBy,
      take: place.take,
    }),
  ])
  return place.page(rows, (row) => productResource(productViewOf(row.product, currency, db.storeId), seesAll))
}
