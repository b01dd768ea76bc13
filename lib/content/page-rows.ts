import type { Page } from '#lib/db/generated/tenant/client.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { pictureOf } from './picture.ts'
import type { PageKind, PageView } from './settings-view.ts'

/** Rows as the shop shows them, with their pictures, in the same order. */
export async function pageViewsOf(db: TenantTx, rows: readonly Page[]): Promise<PageView[]> {
  const ids = rows.map(({ mediaId }) => mediaId).filter((id) => id !== null)
  const media = ids.length === 0 ? [] : await db.media.findMany({ where: { id: { in: ids } } })
  return rows.map((row) => {
    const picture = media.find(({ id }) => id === row.mediaId)
    return {
      slug: row.slug,
      kind: row.kind as PageKind,
      title: row.title,
      body: row.body,
      excerpt: row.excerpt,
      author: row.author,
      picture: picture ? pictureOf(picture, db.storeId) : null,
      seoTitle: row.seoTitle,
      seoDescription: row.seoDescription,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      updatedAt: row.updatedAt.toISOString(),
    }
  })
}
