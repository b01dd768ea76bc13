import { storeCurrency } from '#lib/content/store-currency.ts'
import { containing } from '#lib/db/containing.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { pageWindow } from './paging.ts'
import { CARD_INCLUDE, productRowOf } from './product-rows.ts'
import type { Listing, ProductRow, ProductStatus } from './product-view.ts'
import { DASHBOARD_PAGE_SIZE, MAX_QUERY } from './schema.ts'

/**
 * The dashboard's list, last changed first.
 * @param q part of a title or of an SKU
 * @param status left out: everything that is not archived
 */
export async function findProducts(
  { db }: StoreContext,
  { q = '', status, page }: { q?: string; status?: ProductStatus; page?: number },
): Promise<Listing<ProductRow>> {
  const text = q.replaceAll('\0', '').trim().slice(0, MAX_QUERY)
  const where = {
    status: status ?? { not: 'archived' },
    ...(text ? { OR: [{ title: containing(text) }, { variants: { some: { sku: containing(text) } } }] } : {}),
  }
  const [total, currency] = await Promise.all([db.product.count({ where }), storeCurrency(db)])
  const { skip, take, ...position } = pageWindow(page, total, DASHBOARD_PAGE_SIZE)
  const orderBy = [{ updatedAt: 'desc' as const }, { id: 'desc' as const }]
  const rows = await db.product.findMany({ where, include: CARD_INCLUDE, orderBy, skip, take })
  return { items: rows.map((row) => productRowOf(row, currency, db.storeId)), total, ...position }
}
