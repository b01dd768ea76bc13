import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import { containing } from '#lib/db/containing.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type ReviewRow, reviewViewOf } from './review-view.ts'
import type { ReviewStatus } from './schema.ts'

const PAGE_SIZE = 25
const MAX_QUERY = 120

/** The dashboard's list, newest first. */
export async function findReviews(
  { db }: StoreContext,
  { q = '', status, page }: { q?: string; status?: ReviewStatus; page?: number },
): Promise<Listing<ReviewRow>> {
  const text = q.replaceAll('\0', '').trim().slice(0, MAX_QUERY)
  const contains = containing(text)
  const where = {
    ...(status ? { status } : {}),
    ...(text
      ? { OR: [{ title: contains }, { body: contains }, { author: contains }, { product: { title: contains } }] }
      : {}),
  }
  const total = await db.review.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, PAGE_SIZE)
  const rows = await db.review.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    include: { product: { select: { id: true, slug: true, title: true } } },
  })
  const items = rows.map((row) => ({ ...reviewViewOf(row), status: row.status as ReviewStatus, product: row.product }))
  return { items, total, ...position }
}

/** How many wait to be looked at. */
export function countPendingReviews({ db }: Pick<StoreContext, 'db'>): Promise<number> {
  return db.review.count({ where: { status: 'pending' } })
}
