import { z } from 'zod'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { containing } from '#lib/db/containing.ts'
import { DISCOUNT_STATES } from '#lib/discounts/discount-view.ts'
import { endDiscount, resumeDiscount } from '#lib/discounts/end-discount.ts'
import { inState } from '#lib/discounts/find-discounts.ts'
import { normalCode } from '#lib/discounts/normal-code.ts'
import { changeDiscount, type SavedDiscount, saveDiscount } from '#lib/discounts/save-discount.ts'
import { DISCOUNT_KINDS } from '#lib/discounts/schema.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { changeOf } from '../change-of.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { keyset } from '../keyset.ts'
import { ListQuery, pageOf } from '../list.ts'
import { discountFields, discountInputOf } from './discount-input-of.ts'
import { Discount, DiscountBody, discountBodyOf, discountResource, discountVersion } from './discount-resource.ts'

const tag = 'Discounts'
const READERS: readonly Access[] = ['discounts:read']
const WRITERS: readonly Access[] = ['discounts:write']

const SORTS = {
  created_at: { column: 'id', direction: 'asc' },
  '-created_at': { column: 'id', direction: 'desc' },
  title: { column: 'title', direction: 'asc' },
  '-title': { column: 'title', direction: 'desc' },
} as const

const line = z.string().max(100).refine(isPlainText)
const Query = ListQuery.extend({
  sort: z.enum(Object.keys(SORTS) as (keyof typeof SORTS)[]).default('-created_at'),
  state: z.enum(DISCOUNT_STATES).optional(),
  kind: z.enum(DISCOUNT_KINDS).optional(),
  code: line.optional().meta({ description: 'Of exactly this code, however it is written.' }),
  q: line.optional().meta({ description: 'Part of a title or of a code.' }),
})

export const discountEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/discounts',
    tag,
    summary: 'List discounts',
    access: READERS,
    query: Query,
    status: 200,
    answer: pageOf(Discount, 'DiscountPage'),
    run: async (ctx, { query: { state, kind, code, q, ...asked } }) => {
      const { where, orderBy, take, page } = keyset(asked, SORTS)
      const now = ctx.now()
      const filters = [
        state ? inState(state, now) : {},
        kind ? { kind } : {},
        code === undefined ? {} : { code: normalCode(code) },
        q ? { OR: [{ title: containing(q) }, { code: containing(q) }] } : {},
      ]
      const [currency, rows] = await Promise.all([
        storeCurrency(ctx.db),
        ctx.db.discount.findMany({ where: { AND: [where, ...filters] }, orderBy, take }),
      ])
      return ok(page(rows, (row) => discountResource(row, currency, now)))
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/discounts',
    tag,
    summary: 'Make a discount',
    access: WRITERS,
    body: DiscountBody,
    status: 201,
    answer: Discount,
    audit: ({ title }) => ({ action: 'discount.created', subject: title }),
    run: async (ctx, { body }) =>
      shown(ctx, await saveDiscount(ctx, null, discountInputOf(body, await storeCurrency(ctx.db)))),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/discounts/{id}',
    tag,
    summary: 'Read a discount',
    access: READERS,
    status: 200,
    answer: Discount,
    run: (ctx, { params: { id = '' } }) => readDiscount(ctx, id),
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/discounts/{id}',
    tag,
    summary: 'Change a discount',
    description: 'Payments that are under way keep it as it was.',
    access: WRITERS,
    body: changeOf(DiscountBody),
    status: 200,
    answer: Discount,
    audit: ({ title }) => ({ action: 'discount.updated', subject: title }),
    run: async (ctx, { params: { id = '' }, body, version }) => {
      if (!isPlainText(id)) return notFound()
      const changed = await changeDiscount(ctx, id, (before, { currency }) => {
        if (version !== undefined && version !== discountVersion(before)) {
          return fail('changed', 'Somebody else changed this discount meanwhile.')
        }
        return ok(discountInputOf({ ...discountBodyOf(before), ...body }, currency))
      })
      return shown(ctx, changed)
    },
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/discounts/{id}',
    tag,
    summary: 'End a discount',
    description: 'At once; payments that are under way keep it. It stays in the lists, and can be resumed.',
    access: WRITERS,
    status: 200,
    answer: Discount,
    audit: ({ title }) => ({ action: 'discount.ended', subject: title }),
    run: async (ctx, { params: { id = '' }, version }) => {
      if (!isPlainText(id)) return notFound()
      const isAsSeen = (row: Parameters<typeof discountVersion>[0]) =>
        version === undefined || version === discountVersion(row)
      return shown(ctx, await endDiscount(ctx, id, isAsSeen))
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/discounts/{id}/resume',
    tag,
    summary: 'Let an ended discount hold again',
    description: 'Within its dates and limits.',
    access: WRITERS,
    status: 200,
    answer: Discount,
    audit: ({ title }) => ({ action: 'discount.resumed', subject: title }),
    run: async (ctx, { params: { id = '' } }) =>
      isPlainText(id) ? shown(ctx, await resumeDiscount(ctx, id)) : notFound(),
  }),
]

async function readDiscount({ db, now }: StoreContext, id: string): Promise<Result<z.input<typeof Discount>>> {
  const row = isPlainText(id) ? await db.discount.findUnique({ where: { id } }) : null
  return row ? ok(discountResource(row, await storeCurrency(db), now())) : notFound()
}

async function shown(ctx: StoreContext, saved: Result<SavedDiscount>): Promise<Result<z.input<typeof Discount>>> {
  return saved.ok ? readDiscount(ctx, saved.value.id) : discountFields(saved)
}

function notFound() {
  return fail('not-found', 'There is no such discount.')
}
