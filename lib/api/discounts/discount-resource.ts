import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Discount as Row } from '#lib/db/generated/tenant/client.ts'
import { DiscountInput, DiscountTitle, TypedCode } from '#lib/discounts/discount-form.ts'
import { discountRuleOf } from '#lib/discounts/discount-rule-of.ts'
import { DISCOUNT_STATES, discountState } from '#lib/discounts/discount-view.ts'
import { DISCOUNT_KINDS, MAX_TARGET_IDS, MAX_UNITS, MAX_USES } from '#lib/discounts/schema.ts'
import { MAX_MINOR } from '#lib/kernel/money.ts'
import { Instant } from '../schema.ts'

const form = DiscountInput.shape
const Ids = z.array(z.string().min(1).max(60)).min(1).max(MAX_TARGET_IDS)

const Target = z
  .discriminatedUnion('to', [
    z.strictObject({ to: z.literal('all') }),
    z.strictObject({ to: z.literal('collections'), ids: Ids }),
    z.strictObject({ to: z.literal('products'), ids: Ids }),
  ])
  .meta({ id: 'DiscountTarget' })

const Minimum = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('subtotal'), amount_minor: z.int().min(0).max(MAX_MINOR) }),
    z.strictObject({ kind: z.literal('quantity'), quantity: z.int().min(1).max(MAX_UNITS) }),
  ])
  .meta({ id: 'DiscountMinimum' })

const all = { to: 'all' } as const
const uses = z.int().min(1).max(MAX_USES).nullable()
const units = z.int().min(1).max(MAX_UNITS)

/** `DiscountInput` in the API's words. */
export const DiscountBody = z
  .strictObject({
    title: DiscountTitle,
    code: TypedCode.nullable().default(null).meta({ description: 'null: it applies by itself.' }),
    kind: form.kind,
    basis_points: z
      .int()
      .min(1)
      .max(10_000)
      .nullable()
      .default(null)
      .meta({ description: 'Of `percent` and `buy-x-get-y`: 1500 are 15 %; 10000 is free.' }),
    amount_minor: z.int().min(1).max(MAX_MINOR).nullable().default(null).meta({ description: 'Of `amount`.' }),
    target: Target.default(all).meta({ description: 'What becomes cheaper; of "buy X get Y" the Y.' }),
    buy: Target.default(all).meta({ description: 'Of "buy X get Y" the X.' }),
    buy_quantity: units.default(1),
    get_quantity: units.default(1),
    times_per_order: units.nullable().default(null),
    minimum: Minimum.default({ kind: 'none' }),
    combinable: z.boolean().default(false).meta({ description: 'Applies together with others that do.' }),
    starts_at: Instant.nullable().default(null).meta({ description: 'null: now.' }),
    ends_at: Instant.nullable().default(null).meta({ description: 'null: never.' }),
    usage_limit: uses.default(null),
    per_customer_limit: uses.default(null),
  })
  .meta({ id: 'DiscountBody' })
export type DiscountBody = z.output<typeof DiscountBody>

export const Discount = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    code: z.string().nullable(),
    kind: z.enum(DISCOUNT_KINDS),
    basis_points: z.int().nullable(),
    amount_minor: z.int().nullable(),
    currency: z.string(),
    target: z.strictObject({ to: z.enum(['all', 'collections', 'products']), ids: z.array(z.string()).optional() }),
    buy: z.strictObject({ to: z.enum(['all', 'collections', 'products']), ids: z.array(z.string()).optional() }),
    buy_quantity: z.int(),
    get_quantity: z.int(),
    times_per_order: z.int().nullable(),
    minimum: z.strictObject({
      kind: z.enum(['none', 'subtotal', 'quantity']),
      amount_minor: z.int().optional(),
      quantity: z.int().optional(),
    }),
    combinable: z.boolean(),
    starts_at: z.iso.datetime(),
    ends_at: z.iso.datetime().nullable(),
    usage_limit: z.int().nullable(),
    per_customer_limit: z.int().nullable(),
    used: z.int(),
    state: z.enum(DISCOUNT_STATES),
    created_at: z.iso.datetime(),
    version: z.string().meta({ description: 'Changes with what the merchant decides; uses change nothing.' }),
  })
  .meta({ id: 'Discount' })

export function discountResource(row: Row, currency: string, now: Date): z.input<typeof Discount> {
  const { id, used, createdAt } = row
  return {
    id,
    ...discountBodyOf(row),
    starts_at: row.startsAt.toISOString(),
    currency,
    used,
    state: discountState(row, now),
    created_at: createdAt.toISOString(),
    version: discountVersion(row),
  }
}

/** A discount as a body that changes nothing: what a PATCH begins with. */
export function discountBodyOf(row: Row): DiscountBody {
  const { title, code, kind, value, combinable, terms } = discountRuleOf(row)
  const { target, buy, minimum, buyQuantity, getQuantity, timesPerOrder } = terms
  const isShare = kind === 'percent' || kind === 'buy-x-get-y'
  return {
    title,
    code,
    kind,
    target,
    buy,
    combinable,
    basis_points: isShare ? value : null,
    amount_minor: kind === 'amount' ? value : null,
    buy_quantity: buyQuantity,
    get_quantity: getQuantity,
    times_per_order: timesPerOrder,
    minimum: minimum.kind === 'subtotal' ? { kind: 'subtotal', amount_minor: minimum.minor } : minimum,
    starts_at: row.startsAt.toISOString(),
    ends_at: row.endsAt?.toISOString() ?? null,
    usage_limit: row.usageLimit,
    per_customer_limit: row.perCustomerLimit,
  }
}

/** Of what the merchant decides, whether it holds among it; how often it was used is not. */
export function discountVersion(row: Row): string {
  const decided = JSON.stringify([discountBodyOf(row), row.active])
  return createHash('sha256').update(decided).digest('base64url').slice(0, 20)
}
