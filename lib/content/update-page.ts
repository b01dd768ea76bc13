import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { HOME_SLUG } from './home-page.ts'
import { renameInMenus } from './menus/rename-in-menus.ts'
import { pageViewsOf } from './page-rows.ts'
import { CHANGED, pageVersion } from './page-version.ts'
import { readPageInput } from './read-page-input.ts'
import { isPageSlug, type PageInput } from './schema.ts'
import type { PageKind, PageView } from './settings-view.ts'

/**
 * Saves a page's form. An empty slug keeps the one it has; the home page keeps its own and stays published. Without a
 * date a published page keeps the one it had.
 * @param version `pageVersion` of the page as the caller read it; left out: whatever it is now
 * @returns failures beside `slug`, `mediaId` and `publishAt`; 'not-found' and 'changed' without a field
 */
export async function updatePage(
  ctx: StoreContext,
  kind: PageKind,
  slug: string,
  input: PageInput,
  version?: string,
): Promise<Result<PageView>> {
  if (!isPageSlug(slug)) return notFound()
  try {
    return await allOrNothing(ctx.db, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM page WHERE slug = ${slug} FOR UPDATE`
      const before = await tx.page.findFirst({ where: { slug, kind }, select: { publishedAt: true, updatedAt: true } })
      if (!before) return notFound()
      if (version !== undefined && version !== pageVersion(before)) return fail('changed', CHANGED)
      const columns = await readPageInput(tx, input, before.publishedAt ?? ctx.now())
      if (!columns.ok) return columns
      const isHome = slug === HOME_SLUG
      const row = await tx.page.update({
        where: { slug },
        data: {
          ...columns.value,
          ...(isHome ? { publishedAt: before.publishedAt ?? ctx.now() } : {}),
          ...(input.slug && !isHome ? { slug: input.slug } : {}),
        },
      })
      if (row.slug !== slug) await renameInMenus(tx, kind, slug, row.slug)
      const [view] = await pageViewsOf(tx, [row])
      return view ? ok(view) : notFound()
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return fail('taken', 'Another page or post has this address. Choose another one.', 'slug')
  }
}

function notFound() {
  return fail('not-found', 'This is not there any more.')
}
