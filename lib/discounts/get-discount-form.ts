import type { TenantTx } from '#lib/db/tenant-db.ts'
import { toLocalTime } from '#lib/kernel/local-time.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import { decimalText } from '#lib/kernel/parse-decimal.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { discountRuleOf } from './discount-rule-of.ts'
import { type Choice, type DiscountFormView, discountState } from './discount-view.ts'
import type { DiscountTarget } from './schema.ts'

/** A discount as its form shows it; null when the store has none with this id. */
export async function getDiscountForm(ctx: StoreContext, id: string): Promise<DiscountFormView | null> {
  const row = await ctx.db.discount.findUnique({ where: { id } })
  if (!row) return null
  const { currency, timeZone } = await ctx.db.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { currency: true, timeZone: true },
  })
  const { kind, terms } = discountRuleOf(row)
  const { minimum } = terms
  const isPercent = kind === 'percent' || kind === 'buy-x-get-y'
  const text = (limit: number | null) => (limit === null ? '' : String(limit))
  return {
    id,
    title: row.title,
    how: row.code === null ? 'automatic' : 'code',
    code: row.code ?? '',
    kind,
    percent: isPercent ? decimalText(row.value, 2) : '',
    amount: kind === 'amount' ? toDecimal(row.value, currency) : '',
    target: terms.target.to,
    chosen: await choicesOf(ctx.db, terms.target),
    buyTarget: terms.buy.to,
    buyChosen: await choicesOf(ctx.db, terms.buy),
    buyQuantity: String(terms.buyQuantity),
    getQuantity: String(terms.getQuantity),
    timesPerOrder: text(terms.timesPerOrder),
    minimum: minimum.kind,
    minimumAmount: minimum.kind === 'subtotal' ? toDecimal(minimum.minor, currency) : '',
    minimumQuantity: minimum.kind === 'quantity' ? String(minimum.quantity) : '',
    combinable: row.combinable,
    startsAt: toLocalTime(row.startsAt, timeZone),
    endsAt: row.endsAt ? toLocalTime(row.endsAt, timeZone) : '',
    usageLimit: text(row.usageLimit),
    perCustomerLimit: text(row.perCustomerLimit),
    used: row.used,
    state: discountState(row, ctx.now()),
    active: row.active,
  }
}

/** What was deleted since is left out. */
async function choicesOf(db: TenantTx, target: DiscountTarget): Promise<Choice[]> {
  if (target.to === 'all') return []
  const query = {
    where: { id: { in: target.ids } },
    select: { id: true, title: true },
    orderBy: { title: 'asc' as const },
  }
  const rows = target.to === 'products' ? await db.product.findMany(query) : await db.collection.findMany(query)
  return rows.map(({ id, title }) => ({ id, label: title }))
}
