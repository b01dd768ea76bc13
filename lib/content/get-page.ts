import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { PageView } from './settings-view.ts'

/** A page that the merchant writes ("home", "about"), or null. */
export async function getPage(db: TenantTx, slug: string): Promise<PageView | null> {
  if (!isPlainText(slug)) return null
  return db.page.findUnique({ where: { slug }, select: { slug: true, title: true, body: true } })
}
