import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { pageViewsOf } from './page-rows.ts'
import type { PageView } from './settings-view.ts'

/** Posts on one page of the blog. */
export const BLOG_PAGE_SIZE = 12

/**
 * Posts that are in the shop, newest first.
 * @param page from 1
 * @param size how many on a page
 */
export async function listPosts(
  db: TenantTx,
  { page, size = BLOG_PAGE_SIZE, now = new Date() }: { page: number; size?: number; now?: Date },
): Promise<Listing<PageView>> {
  const where = { kind: 'post', publishedAt: { lte: now } }
  const total = await db.page.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, size)
  const orderBy = [{ publishedAt: 'desc' as const }, { slug: 'asc' as const }]
  const rows = await db.page.findMany({ where, orderBy, skip, take })
  return { items: await pageViewsOf(db, rows), total, ...position }
}
