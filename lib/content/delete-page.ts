import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getPage } from './get-page.ts'
import { HOME_SLUG } from './home-page.ts'
import { CHANGED, pageVersion } from './page-version.ts'
import type { PageKind, PageView } from './settings-view.ts'

/**
 * Takes a page or a post out for good. The home page stays.
 * @param version `pageVersion` of the page as the caller read it; left out: whatever it is now
 * @returns failures `invalid`, `not-found` and `changed`
 */
export async function deletePage(
  ctx: StoreContext,
  kind: PageKind,
  slug: string,
  version?: string,
): Promise<Result<PageView>> {
  if (slug === HOME_SLUG) return fail('invalid', 'The home page stays. Change its text instead.')
  const page = await getPage(ctx.db, kind, slug)
  if (!page) return fail('not-found', 'This is not there any more.')
  if (version !== undefined && version !== pageVersion(page)) return fail('changed', CHANGED)
  // What is returned is what was deleted: the condition stands in the statement.
  const seen = version === undefined ? {} : { updatedAt: new Date(page.updatedAt) }
  const { count } = await ctx.db.page.deleteMany({ where: { slug, kind, ...seen } })
  return count === 0 && version !== undefined ? fail('changed', CHANGED) : ok(page)
}
