import { pageWindow } from '#lib/catalog/paging.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { containing } from '#lib/db/containing.ts'
import type { Prisma } from '#lib/db/generated/tenant/client.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { decimalText } from '#lib/kernel/parse-decimal.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { discountRuleOf } from './discount-rule-of.ts'
import { type DiscountRow, type DiscountState, discountState } from './discount-view.ts'
import type { DiscountRule } from './schema.ts'

const PAGE_SIZE = 25

/** The dashboard's list, newest first. */
export async function findDiscounts(
  ctx: StoreContext,
  { q, status, page }: { q?: string; status?: DiscountState; page: number },
): Promise<{ items: DiscountRow[]; page: number; pageCount: number }> {
  if (q && !isPlainText(q)) return { items: [], page: 1, pageCount: 1 }
  const now = ctx.now()
  const contains = containing(q ?? '')
  const where: Prisma.DiscountWhereInput = {
    AND: [status ? inState(status, now) : {}, q ? { OR: [{ title: contains }, { code: contains }] } : {}],
  }
  const total = await ctx.db.discount.count({ where })
  const { skip, take, ...position } = pageWindow(page, total, PAGE_SIZE)
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
  const [rows, currency] = await Promise.all([
    ctx.db.discount.findMany({ where, orderBy, skip, take }),
    storeCurrency(ctx.db),
  ])
  const items = rows.map((row): DiscountRow => {
    const rule = discountRuleOf(row)
    const { id, title, code, used, usageLimit, endsAt } = row
    const state = discountState(row, now)
    return { id, title, code, kind: rule.kind, summary: summaryOf(rule, currency), state, used, usageLimit, endsAt }
  })
  return { items, ...position }
}

/** Discounts in one state. */
export function inState(state: DiscountState, now: Date): Prisma.DiscountWhereInput {
  const notOver = { OR: [{ endsAt: null }, { endsAt: { gt: now } }] }
  if (state === 'ended') return { OR: [{ active: false }, { endsAt: { lte: now } }] }
  return { active: true, startsAt: state === 'scheduled' ? { gt: now } : { lte: now }, ...notOver }
}

function summaryOf({ kind, value, terms }: DiscountRule, currency: string): string {
  switch (kind) {
    case 'percent':
      return `${decimalText(value, 2)}% off`
    case 'amount':
      return `${formatMoney(value, currency)} off`
    case 'free-shipping':
      return 'Free delivery'
    case 'buy-x-get-y': {
      const what = value === 10_000 ? 'free' : `at ${decimalText(value, 2)}% off`
      return `Buy ${terms.buyQuantity}, get ${terms.getQuantity} ${what}`
    }
  }
}
