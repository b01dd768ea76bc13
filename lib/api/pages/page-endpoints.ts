import { z } from 'zod'
import { may } from '#lib/auth/permissions.ts'
import { createPage } from '#lib/content/create-page.ts'
import { deletePage } from '#lib/content/delete-page.ts'
import { pageViewsOf } from '#lib/content/page-rows.ts'
import { PAGE_KINDS } from '#lib/content/schema.ts'
import type { PageKind, PageView } from '#lib/content/settings-view.ts'
import { containing } from '#lib/db/containing.ts'
import { appearOnTime } from '#lib/jobs/appear-on-time.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { pagesTag } from '#lib/web/cache-tags.ts'
import { changeOf } from '../change-of.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { keyset } from '../keyset.ts'
import { ListQuery, pageOf } from '../list.ts'
import { changePage, findPage } from './change-page.ts'
import { pageFields } from './page-fields.ts'
import { Page, PageBody, pageInputOf, pageResource } from './page-resource.ts'

const tag = 'Pages'
const ANYONE: readonly Access[] = ['anyone']
const WRITERS: readonly Access[] = ['content:write']

const SORTS = {
  title: { column: 'title', direction: 'asc' },
  '-title': { column: 'title', direction: 'desc' },
  published_at: { column: 'publishedAt', direction: 'asc', isDate: true },
  '-published_at': { column: 'publishedAt', direction: 'desc', isDate: true },
  updated_at: { column: 'updatedAt', direction: 'asc', isDate: true },
  '-updated_at': { column: 'updatedAt', direction: 'desc', isDate: true },
} as const

const Query = ListQuery.extend({
  sort: z
    .enum(Object.keys(SORTS) as (keyof typeof SORTS)[])
    .default('title')
    .meta({ description: 'By `published_at` drafts are left out: they have none.' }),
  kind: z.enum(PAGE_KINDS).optional(),
  status: Page.shape.status
    .optional()
    .meta({ description: 'Shoppers see what is in the shop, whatever they ask for.' }),
  q: z.string().max(120).refine(isPlainText).optional().meta({ description: 'Part of a title.' }),
})

/** What is in the shop, for whoever is not of its staff. */
function visiblePages({ actor, now }: StoreContext) {
  return may(actor, 'content:read') ? {} : { publishedAt: { lte: now() } }
}

function isVisible({ actor, now }: StoreContext, { publishedAt }: PageView): boolean {
  return may(actor, 'content:read') || (publishedAt !== null && new Date(publishedAt) <= now())
}

const pagesOf = ({ tenant }: StoreContext) => [pagesTag(tenant)]

export const pageEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/pages',
    tag,
    summary: 'List pages and posts',
    access: ANYONE,
    query: Query,
    status: 200,
    answer: pageOf(Page, 'PagePage'),
    run: async (ctx, { query: { kind, status, q, ...asked } }) => {
      const { where, orderBy, take, page } = keyset(asked, SORTS, 'slug')
      const isDated = asked.sort.endsWith('published_at')
      const filters = [
        kind ? { kind } : {},
        status === 'draft' ? { publishedAt: null } : {},
        status === 'published' || isDated ? { publishedAt: { not: null } } : {},
        q ? { title: containing(q) } : {},
      ]
      const rows = await ctx.db.page.findMany({ where: { AND: [visiblePages(ctx), where, ...filters] }, orderBy, take })
      const views = await pageViewsOf(ctx.db, rows)
      const resourceOf = (row: { slug: string }) => {
        const view = views.find(({ slug }) => slug === row.slug)
        if (!view) throw new Error('A page without a view')
        return pageResource(view)
      }
      return ok(page(rows, resourceOf))
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/pages',
    tag,
    summary: 'Write a page or a post',
    access: WRITERS,
    body: PageBody.extend({ kind: z.enum(PAGE_KINDS).default('page') }).meta({ id: 'NewPageBody' }),
    status: 201,
    answer: Page,
    audit: ({ title }) => ({ action: 'page.created', subject: title }),
    invalidates: pagesOf,
    run: async (ctx, { body: { kind, ...body } }) => shown(ctx, pageFields(await create(ctx, kind, body))),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/pages/{id}',
    tag,
    summary: 'Read a page or a post',
    access: ANYONE,
    status: 200,
    answer: Page,
    run: async (ctx, { params: { id = '' } }) => {
      const page = await findPage(ctx, id)
      return page && isVisible(ctx, page) ? ok(pageResource(page)) : fail('not-found', 'There is no such page.')
    },
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/pages/{id}',
    tag,
    summary: 'Change a page or a post',
    description: 'Another slug is another id; menus follow it. The home page keeps its own and stays in the shop.',
    access: WRITERS,
    body: changeOf(PageBody),
    status: 200,
    answer: Page,
    audit: ({ title }) => ({ action: 'page.updated', subject: title }),
    invalidates: pagesOf,
    run: async (ctx, { params: { id = '' }, body, version }) => shown(ctx, await changePage(ctx, id, body, version)),
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/pages/{id}',
    tag,
    summary: 'Delete a page or a post',
    description: 'It is answered once more. The home page stays.',
    access: WRITERS,
    status: 200,
    answer: Page,
    audit: ({ title }) => ({ action: 'page.deleted', subject: title }),
    invalidates: pagesOf,
    run: async (ctx, { params: { id = '' }, version }) => {
      const page = await findPage(ctx, id)
      if (!page) return fail('not-found', 'There is no such page.')
      const deleted = await deletePage(ctx, page.kind, id, version)
      return deleted.ok ? ok(pageResource(deleted.value)) : deleted
    },
  }),
]

async function create(ctx: StoreContext, kind: PageKind, body: PageBody): Promise<Result<PageView>> {
  const input = pageInputOf(body)
  return input.success ? createPage(ctx, kind, input.data) : failuresOf(input.error)
}

/** What was written, and a note for when its time comes. */
async function shown(ctx: StoreContext, written: Result<PageView>): Promise<Result<z.input<typeof Page>>> {
  if (!written.ok) return written
  await appearOnTime(ctx, written.value)
  return ok(pageResource(written.value))
}
