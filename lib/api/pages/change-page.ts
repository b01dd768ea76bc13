import { getPage } from '#lib/content/get-page.ts'
import { pageVersion } from '#lib/content/page-version.ts'
import type { PageKind, PageView } from '#lib/content/settings-view.ts'
import { updatePage } from '#lib/content/update-page.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { pageFields } from './page-fields.ts'
import { type PageBody, pageBodyOf, pageInputOf } from './page-resource.ts'

/** Somebody else may change it between our reading and our writing: then it is read again, so often. */
const TRIES = 5

/**
 * Changes a page or a post as it is now, or as `version` says that it was.
 * @returns failures of `updatePage`; `changed` also when others were always faster
 */
export async function changePage(
  ctx: StoreContext,
  slug: string,
  change: Partial<PageBody>,
  version: string | undefined,
): Promise<Result<PageView>> {
  for (let tries = 1; ; tries += 1) {
    const page = await findPage(ctx, slug)
    if (!page) return fail('not-found', 'There is no such page.')
    const body = { ...pageBodyOf(page), ...change }
    // Whoever says since when means that it is in the shop.
    if (change.published_at && change.status === undefined) body.status = 'published'
    const input = pageInputOf(body)
    if (!input.success) return pageFields(failuresOf(input.error))
    const saved = await updatePage(ctx, page.kind, slug, input.data, version ?? pageVersion(page))
    const isLate = !saved.ok && saved.failures[0].code === 'changed'
    if (!isLate || version !== undefined || tries === TRIES) return pageFields(saved)
  }
}

/** Pages and posts share their addresses here. */
export async function findPage({ db }: StoreContext, slug: string): Promise<PageView | null> {
  const kinds: PageKind[] = ['page', 'post']
  for (const kind of kinds) {
    const page = await getPage(db, kind, slug)
    if (page) return page
  }
  return null
}
