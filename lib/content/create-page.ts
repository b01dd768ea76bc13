import { nextSlug } from '#lib/catalog/free-slug.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { slugify } from '#lib/kernel/slug.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { pageViewsOf } from './page-rows.ts'
import { readPageInput } from './read-page-input.ts'
import type { PageInput } from './schema.ts'
import type { PageKind, PageView } from './settings-view.ts'

const TRIES = 3

/**
 * Adds a page or a post. Without a slug it gets one made from its title.
 * @returns failures beside `slug`, `mediaId` and `publishAt`
 */
export async function createPage(ctx: StoreContext, kind: PageKind, input: PageInput): Promise<Result<PageView>> {
  const columns = await readPageInput(ctx.db, input, ctx.now())
  if (!columns.ok) return columns
  for (let attempt = 1; ; attempt++) {
    const slug = input.slug || (await freePageSlug(ctx.db, input.title, kind))
    try {
      const row = await ctx.db.page.create({ data: { slug, kind, ...columns.value } })
      const [view] = await pageViewsOf(ctx.db, [row])
      if (!view) throw new Error('A page without a view')
      return ok(view)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      // Somebody was faster with a slug that we chose: another one is free. One that was typed is theirs to change.
      if (input.slug || attempt === TRIES) {
        return fail('taken', 'Another page or post has this address. Choose another one.', 'slug')
      }
    }
  }
}

async function freePageSlug(db: TenantTx, title: string, kind: PageKind): Promise<string> {
  const base = slugify(title) || kind
  const rows = await db.page.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })
  return nextSlug(base, new Set(rows.map(({ slug }) => slug)))
}
