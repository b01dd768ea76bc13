import type { TenantTx } from '#lib/db/tenant-db.ts'
import { getPage } from './get-page.ts'
import type { PageKind, PageView } from './settings-view.ts'

/** A page or a post that is in the shop; null for drafts and for what is to come. */
export async function getPublishedPage(
  db: TenantTx,
  kind: PageKind,
  slug: string,
  now = new Date(),
): Promise<PageView | null> {
  const page = await getPage(db, kind, slug)
  return page?.publishedAt && new Date(page.publishedAt) <= now ? page : null
}
