import type { TenantTx } from '#lib/db/tenant-db.ts'
import { discountRuleOf, RULE_SELECT } from './discount-rule-of.ts'
import { normalCode } from './normal-code.ts'
import type { DiscountRule } from './schema.ts'

export type UsableDiscounts = {
  rules: DiscountRule[]
  /** Codes that exist and may not be used now, and why. */
  refused: { code: string; message: string }[]
  /** Codes of no discount; they may be gift cards. */
  unknown: string[]
}

/** Uses that the shopper's own unfinished payments hold: not used up as far as they are concerned. */
export type HeldUses = { paymentIds: readonly string[]; uses: ReadonlyMap<string, number> }

const NONE_HELD: HeldUses = { paymentIds: [], uses: new Map() }

/** Automatic discounts that one cart is held against. */
const MAX_AUTOMATIC = 100

const LIMIT_SELECT = {
  active: true,
  startsAt: true,
  endsAt: true,
  used: true,
  usageLimit: true,
  perCustomerLimit: true,
}

type Question = { codes: readonly string[]; email: string | null; now: Date; held?: HeldUses }

type Limits = {
  active: boolean
  startsAt: Date
  endsAt: Date | null
  used: number
  usageLimit: number | null
  perCustomerLimit: number | null
}

/**
 * The discounts that a cart may have as far as dates and limits go: those that apply by themselves, and those whose code
 * was entered. Only a look: `reserveDiscounts` decides.
 * @param email of the shopper; null before it is known, then no limit per customer is asked
 */
export async function findUsableDiscounts(
  tx: TenantTx,
  { codes, email, now, held = NONE_HELD }: Question,
): Promise<UsableDiscounts> {
  const entered = [...new Set(codes.map(normalCode))].filter((code) => code !== '')
  const select = { ...RULE_SELECT, ...LIMIT_SELECT }
  const orderBy = { id: 'asc' as const }
  const automatic = await tx.discount.findMany({
    where: { code: null, active: true, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select,
    orderBy,
    take: MAX_AUTOMATIC,
  })
  const ofCodes =
    entered.length > 0 ? await tx.discount.findMany({ where: { code: { in: entered } }, select, orderBy }) : []
  const usedBy = await usesOf(tx, [...automatic, ...ofCodes], email, held)
  const found: UsableDiscounts = { rules: [], refused: [], unknown: [] }
  for (const row of [...automatic, ...ofCodes]) {
    const used = row.used - (held.uses.get(row.id) ?? 0)
    const refusal = refusalOf({ ...row, used }, usedBy.get(row.id) ?? 0, now)
    if (refusal === null) found.rules.push(discountRuleOf(row))
    else if (row.code !== null) found.refused.push({ code: row.code, message: refusal })
  }
  const known = new Set(ofCodes.map(({ code }) => code))
  found.unknown = entered.filter((code) => !known.has(code))
  return found
}

function refusalOf(discount: Limits, usedByCustomer: number, now: Date): string | null {
  const { active, startsAt, endsAt, used, usageLimit, perCustomerLimit } = discount
  if (!active || (endsAt !== null && endsAt <= now)) return 'This code is not valid any more.'
  if (startsAt > now) return 'This code is not valid yet.'
  if (usageLimit !== null && used >= usageLimit) return 'This code has been used up.'
  if (perCustomerLimit !== null && usedByCustomer >= perCustomerLimit) return 'You have used this code already.'
  return null
}

/** How often this customer has used each of those that limit it. */
async function usesOf(
  tx: TenantTx,
  rows: readonly (Limits & { id: string })[],
  email: string | null,
  held: HeldUses,
): Promise<Map<string, number>> {
  const limited = rows.filter(({ perCustomerLimit }) => perCustomerLimit !== null).map(({ id }) => id)
  if (email === null || limited.length === 0) return new Map()
  const counts = await tx.discountUse.groupBy({
    by: ['discountId'],
    where: { discountId: { in: limited }, email: email.toLowerCase(), paymentId: { notIn: [...held.paymentIds] } },
    _count: true,
  })
  return new Map(counts.map(({ discountId, _count }) => [discountId, _count]))
}
