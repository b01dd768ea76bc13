import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getPage } from './get-page.ts'
import { HOME_SLUG } from './home-page.ts'
import type { PageKind, PageView } from './settings-view.ts'

/** Takes a page or a post out for good. The home page stays. */
export async function deletePage(ctx: StoreContext, kind: PageKind, slug: string): Promise<Result<PageView>> {
  if (slug === HOME_SLUG) return fail('invalid', 'The home page stays. Change its text instead.')
  const page = await getPage(ctx.db, kind, slug)
  if (!page) return fail('not-found', 'This is not there any more.')
  await ctx.db.page.deleteMany({ where: { slug, kind } })
  return ok(page)
}
