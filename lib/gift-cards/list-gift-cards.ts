import { pageWindow } from '#lib/catalog/paging.ts'
import type { Prisma } from '#lib/db/generated/tenant/client.ts'
import type { Minor } from '#lib/kernel/money.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

const PAGE_SIZE = 25

export const GIFT_CARD_STATES = ['usable', 'spent', 'disabled', 'expired'] as const
export type GiftCardState = (typeof GIFT_CARD_STATES)[number]

export type GiftCardRow = {
  id: string
  lastFour: string
  currency: string
  initialMinor: Minor
  balanceMinor: Minor
  email: string
  note: string
  state: GiftCardState
  expiresAt: Date | null
  createdAt: Date
}

/** The dashboard's list of gift cards, newest first; `q` is the last four of a code, or a part of address or note. */
export async function listGiftCards(
  ctx: StoreContext,
  { q, status, page }: { q?: string; status?: GiftCardState; page: number },
): Promise<{ items: GiftCardRow[]; page: number; pageCount: number }> {
  if (q && !isPlainText(q)) return { items: [], page: 1, pageCount: 1 }
  const now = ctx.now()
  const contains = { contains: q, mode: 'insensitive' as const }
  const where: Prisma.GiftCardWhereInput = {
    AND: [
      status ? inState(status, now) : {},
      q ? { OR: [{ lastFour: q.slice(-4).toUpperCase() }, { email: contains }, { note: contains }] } : {},
    ],
  }
  const total = await ctx.db.giftCard.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, PAGE_SIZE)
  const omit = { codeHash: true, orderId: true }
  const rows = await ctx.db.giftCard.findMany({
    where,
    omit,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
  })
  const items = rows.map(
    ({ disabledAt, ...row }): GiftCardRow => ({ ...row, state: stateOf({ ...row, disabledAt }, now) }),
  )
  return { items, ...position }
}

type Dated = { disabledAt: Date | null; balanceMinor: Minor; expiresAt: Date | null }

/** Whether a card can pay at that moment, and why not. */
export function stateOf({ disabledAt, balanceMinor, expiresAt }: Dated, now: Date): GiftCardState {
  if (disabledAt) return 'disabled'
  if (balanceMinor === 0) return 'spent'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'usable'
}

/** Cards in one state. */
export function inState(state: GiftCardState, now: Date): Prisma.GiftCardWhereInput {
  const enabled = { disabledAt: null }
  switch (state) {
    case 'disabled':
      return { disabledAt: { not: null } }
    case 'spent':
      return { ...enabled, balanceMinor: 0 }
    case 'expired':
      return { ...enabled, balanceMinor: { gt: 0 }, expiresAt: { lte: now } }
    case 'usable':
      return { ...enabled, balanceMinor: { gt: 0 }, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }
  }
}
