import { pageWindow } from '#lib/catalog/paging.ts'
import type { Listing } from '#lib/catalog/product-view.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { pageViewsOf } from './page-rows.ts'
import type { PageKind, PageView } from './settings-view.ts'

const PAGE_SIZE = 25
const MAX_QUERY = 120

export type PageStatus = 'published' | 'draft'

/** The dashboard's list of pages or of posts: pages by their title, posts newest first, drafts before all. */
export async function findPages(
  { db }: StoreContext,
  { kind, q = '', status, page }: { kind: PageKind; q?: string; status?: PageStatus; page?: number },
): Promise<Listing<PageView>> {
  const contains = q.replaceAll('\0', '').trim().slice(0, MAX_QUERY)
  const where = {
    kind,
    ...(status === 'draft' ? { publishedAt: null } : {}),
    ...(status === 'published' ? { publishedAt: { not: null } } : {}),
    ...(contains ? { title: { contains, mode: 'insensitive' as const } } : {}),
  }
  const total = await db.page.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, PAGE_SIZE)
  const orderBy =
    kind === 'post'
      ? [{ publishedAt: { sort: 'desc' as const, nulls: 'first' as const } }, { slug: 'asc' as const }]
      : [{ title: 'asc' as const }, { slug: 'asc' as const }]
  const rows = await db.page.findMany({ where, orderBy, skip, take })
  return { items: await pageViewsOf(db, rows), total, ...position }
}
