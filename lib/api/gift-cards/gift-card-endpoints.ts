import { z } from 'zod'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { type ChangedCard, disableGiftCard, enableGiftCard } from '#lib/gift-cards/disable-gift-card.ts'
import { issueByHand } from '#lib/gift-cards/issue-by-hand.ts'
import { GIFT_CARD_STATES, inState } from '#lib/gift-cards/list-gift-cards.ts'
import { GiftCardInput } from '#lib/gift-cards/schema.ts'
import { MAX_MINOR, toDecimal } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { keyset } from '../keyset.ts'
import { ListQuery, pageOf } from '../list.ts'
import { renamed } from '../renamed.ts'
import { Instant } from '../schema.ts'
import { GiftCard, giftCardResource, IssuedGiftCard } from './gift-card-resource.ts'

const tag = 'Gift cards'
const READERS: readonly Access[] = ['gift-cards:read']
const WRITERS: readonly Access[] = ['gift-cards:write']

const SORTS = {
  created_at: { column: 'id', direction: 'asc' },
  '-created_at': { column: 'id', direction: 'desc' },
  balance: { column: 'balanceMinor', direction: 'asc', isNumber: true },
  '-balance': { column: 'balanceMinor', direction: 'desc', isNumber: true },
} as const

const line = z.string().max(254).refine(isPlainText)
const Query = ListQuery.extend({
  sort: z.enum(Object.keys(SORTS) as (keyof typeof SORTS)[]).default('-created_at'),
  state: z.enum(GIFT_CARD_STATES).optional(),
  last_four: line.optional(),
  email: line.toLowerCase().optional(),
})

const Body = z
  .strictObject({
    amount_minor: z.int().min(1).max(MAX_MINOR),
    email: GiftCardInput.shape.email.meta({
      description: 'Of its holder: the code is mailed there. Empty: to nobody.',
    }),
    note: GiftCardInput.shape.note.meta({ description: 'Only the staff see it.' }),
    expires_at: Instant.nullable().default(null).meta({ description: 'null: never.' }),
  })
  .meta({ id: 'GiftCardBody' })

export const giftCardEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/gift-cards',
    tag,
    summary: 'List gift cards',
    access: READERS,
    query: Query,
    status: 200,
    answer: pageOf(GiftCard, 'GiftCardPage'),
    run: async ({ db, now }, { query: { state, email, last_four: lastFour, ...asked } }) => {
      const { where, orderBy, take, page } = keyset(asked, SORTS)
      const filters = [
        state ? inState(state, now()) : {},
        email === undefined ? {} : { email },
        lastFour === undefined ? {} : { lastFour: lastFour.toUpperCase() },
      ]
      const rows = await db.giftCard.findMany({ where: { AND: [where, ...filters] }, orderBy, take })
      return ok(page(rows, (row) => giftCardResource(row, now())))
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/gift-cards',
    tag,
    summary: 'Issue a gift card',
    description: 'Its code is in this answer and nowhere afterwards.',
    access: WRITERS,
    body: Body,
    status: 201,
    answer: IssuedGiftCard,
    audit: ({ last_four }) => ({ action: 'gift-card.issued', subject: last_four }),
    run: async (ctx, { body: { amount_minor, email, note, expires_at } }) => {
      const amount = toDecimal(amount_minor, await storeCurrency(ctx.db))
      const issued = await issueByHand(ctx, { amount, email, note, expiresAt: expires_at ?? '' })
      if (!issued.ok) return renamed(issued, { amount: 'amount_minor', expiresAt: 'expires_at' })
      const card = await readGiftCard(ctx, issued.value.id)
      return card.ok ? ok({ ...card.value, code: issued.value.code }) : card
    },
  }),
  defineEndpoint({
    method: 'GET',
    path: '/gift-cards/{id}',
    tag,
    summary: 'Read a gift card',
    access: READERS,
    status: 200,
    answer: GiftCard,
    run: (ctx, { params: { id = '' } }) => readGiftCard(ctx, id),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/gift-cards/{id}/disable',
    tag,
    summary: 'Disable a gift card',
    description: 'Nobody can pay with it; its money stays on it.',
    access: WRITERS,
    status: 200,
    answer: GiftCard,
    audit: ({ last_four }) => ({ action: 'gift-card.disabled', subject: last_four }),
    run: (ctx, { params: { id = '' } }) => change(ctx, id, disableGiftCard),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/gift-cards/{id}/enable',
    tag,
    summary: 'Let a disabled gift card pay again',
    access: WRITERS,
    status: 200,
    answer: GiftCard,
    audit: ({ last_four }) => ({ action: 'gift-card.enabled', subject: last_four }),
    run: (ctx, { params: { id = '' } }) => change(ctx, id, enableGiftCard),
  }),
]

async function readGiftCard({ db, now }: StoreContext, id: string): Promise<Result<z.input<typeof GiftCard>>> {
  const row = isPlainText(id) ? await db.giftCard.findUnique({ where: { id } }) : null
  return row ? ok(giftCardResource(row, now())) : fail('not-found', 'There is no such gift card.')
}

async function change(
  ctx: StoreContext,
  id: string,
  does: (ctx: StoreContext, id: string) => Promise<Result<ChangedCard>>,
): Promise<Result<z.input<typeof GiftCard>>> {
  const changed = isPlainText(id) ? await does(ctx, id) : null
  return changed === null || changed.ok ? readGiftCard(ctx, id) : changed
}
