import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { PageInput } from './schema.ts'
import type { PageView } from './settings-view.ts'

/** Saves a page that is there. */
export async function updatePage(ctx: StoreContext, slug: string, input: PageInput): Promise<Result<PageView>> {
  const { title, body } = input
  const { count } = isPlainText(slug)
    ? await ctx.db.page.updateMany({ where: { slug }, data: { title, body } })
    : { count: 0 }
  return count === 0 ? fail('not-found', 'This page is not there any more.') : ok({ slug, title, body })
}
