import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { type ReviewView, reviewViewOf } from './review-view.ts'

/** Reviews on one page of a product's reviews; its own page shows the first few of them. */
export const REVIEWS_PAGE_SIZE = 10

/**
 * Published reviews of a product, newest first.
 * @param page from 1
 */
export async function listReviews(db: TenantTx, productId: string, page: number): Promise<Listing<ReviewView>> {
  const where = { productId, status: 'published' }
  const total = await db.review.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, REVIEWS_PAGE_SIZE)
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
  const rows = await db.review.findMany({ where, orderBy, skip, take })
  return { items: rows.map(reviewViewOf), total, ...position }
}
