import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { ReturnStatus } from './return-lifecycle.ts'
import { RETURN_INCLUDE, returnWithOrder } from './return-rows.ts'
import type { ReturnView } from './return-view.ts'
import { RETURNS_PAGE_SIZE } from './schema.ts'

/** The dashboard's list, latest first. */
export async function findReturns(
  { db }: StoreContext,
  { status, page }: { status?: ReturnStatus; page?: number },
): Promise<Listing<ReturnView>> {
  const where = status ? { status } : {}
  const total = await db.returnRequest.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, RETURNS_PAGE_SIZE)
  const rows = await db.returnRequest.findMany({
    where,
    include: RETURN_INCLUDE,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
  })
  return { items: rows.map((row) => returnWithOrder(row, db.storeId).view), total, ...position }
}
