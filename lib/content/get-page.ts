import type { TenantTx } from '#lib/db/tenant-db.ts'
import { pageViewsOf } from './page-rows.ts'
import { isPageSlug } from './schema.ts'
import type { PageKind, PageView } from './settings-view.ts'

/** A page or a post as its form shows it, drafts too; null when there is none. */
export async function getPage(db: TenantTx, kind: PageKind, slug: string): Promise<PageView | null> {
  if (!isPageSlug(slug)) return null
  const row = await db.page.findFirst({ where: { slug, kind } })
  const [view] = row ? await pageViewsOf(db, [row]) : []
  return view ?? null
}
