import type { z } from 'zod'
import { may } from '#lib/auth/permissions.ts'
import { onSale } from '#lib/catalog/on-sale.ts'
import { PRODUCT_INCLUDE, productViewOf } from '#lib/catalog/product-rows.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { containing } from '#lib/db/containing.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { keyset, type Page } from '../keyset.ts'
import { type Product, productResource } from './product-resource.ts'

const SORTS = {
  created_at: { column: 'id', direction: 'asc' },
  '-created_at': { column: 'id', direction: 'desc' },
  updated_at: { column: 'updatedAt', direction: 'asc', isDate: true },
  '-updated_at': { column: 'updatedAt', direction: 'desc', isDate: true },
  title: { column: 'title', direction: 'asc' },
  '-title': { column: 'title', direction: 'desc' },
  price: { column: 'priceMinor', direction: 'asc', isNumber: true },
  '-price': { column: 'priceMinor', direction: 'desc', isNumber: true },
} as const
export const PRODUCT_SORTS = Object.keys(SORTS) as (keyof typeof SORTS)[]

type Filters = {
  q?: string | undefined
  status?: string | undefined
  vendor?: string | undefined
  type?: string | undefined
  tag?: string | undefined
  collection?: string | undefined
  updated_since?: string | undefined
  collectionId?: string
}
type Asked = Filters & Pick<Parameters<typeof keyset>[0], 'limit' | 'cursor'> & { sort: keyof typeof SORTS }

/** One page of the products that the caller may see. */
export async function listProducts(
  { db, actor, now }: StoreContext,
  { limit, cursor, sort, status, ...filters }: Asked,
): Promise<Page<z.input<typeof Product>>> {
  const seesAll = may(actor, 'products:read')
  const visible = seesAll ? { status: status ?? { not: 'archived' } } : onSale(now())
  const { where, orderBy, take, page } = keyset({ limit, cursor, sort }, SORTS)
  if (Object.values(filters).some((text) => text !== undefined && !isPlainText(text))) return { data: [], next: null }
  const [currency, rows] = await Promise.all([
    storeCurrency(db),
    db.product.findMany({
      where: { AND: [visible, where, filtered(filters, seesAll)] },
      include: PRODUCT_INCLUDE,
      orderBy,
      take,
    }),
  ])
  return page(rows, (row) => productResource(productViewOf(row, currency, db.storeId), seesAll))
}

function filtered({ q, vendor, type, tag, collection, updated_since: since, collectionId }: Filters, seesAll: boolean) {
  const shown = seesAll ? {} : { published: true }
  const contains = containing(q ?? '')
  return {
    ...(q && { OR: [{ title: contains }, { variants: { some: { sku: contains } } }] }),
    ...(vendor !== undefined && { vendor }),
    ...(type !== undefined && { type }),
    ...(since !== undefined && { updatedAt: { gte: new Date(since) } }),
    ...(tag !== undefined && { tags: { has: tag } }),
    ...(collectionId !== undefined && { collections: { some: { collectionId } } }),
    ...(collection !== undefined && { collections: { some: { collection: { slug: collection, ...shown } } } }),
  }
}
