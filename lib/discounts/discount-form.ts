import { z } from 'zod'
import { jsonField } from '#lib/kernel/json-field.ts'
import { optionalLine, plainText, requiredLine, wholeNumber } from '#lib/kernel/text.ts'
import { normalCode } from './normal-code.ts'
import { DISCOUNT_KINDS, MAX_TARGET_IDS, MAX_UNITS, MAX_USES } from './schema.ts'

const CODE = /^[A-Z0-9][A-Z0-9_-]{1,39}$/
const TARGETS = ['all', 'collections', 'products'] as const
export type TargetKind = (typeof TARGETS)[number]

const Target = z.enum(TARGETS, { error: 'Choose what it is for.' }).default('all')
const Ids = jsonField(
  z.array(z.string().min(1).max(60)).max(MAX_TARGET_IDS, `Choose at most ${MAX_TARGET_IDS}.`),
  20_000,
)
/** A code as it is typed, as it is kept. */
export const TypedCode = plainText(60).transform(normalCode)
const Amount = optionalLine(20)
const Moment = optionalLine(40)
const Units = wholeNumber(1, MAX_UNITS, `Enter a whole number from 1 to ${MAX_UNITS}.`)
const NO_LIMIT = 'Enter a whole number, or leave it empty.'
/** Empty: without a limit. */
const Limit = z
  .union([z.literal('').transform(() => null), wholeNumber(1, MAX_USES, NO_LIMIT)], { error: NO_LIMIT })
  .default(null)
export const NO_TITLE = 'Enter what it is called.'
const MAX_TITLE = 80
export const DiscountTitle = requiredLine(MAX_TITLE, NO_TITLE)

/**
 * The form of a discount. Amounts and times are kept as typed: `readDiscount` reads them in the store's currency and zone;
 * a time may be an instant too ("…Z"). It misses the title too, so that an empty form is told all that it lacks at once.
 */
export const DiscountInput = z.object({
  title: optionalLine(MAX_TITLE),
  how: z.enum(['code', 'automatic'], { error: 'Choose how it is had.' }),
  code: TypedCode.default(''),
  kind: z.enum(DISCOUNT_KINDS, { error: 'Choose what it does.' }),
  /** Percent. */
  percent: Amount,
  amount: Amount,
  target: Target,
  targetIds: Ids,
  buyTarget: Target,
  buyIds: Ids,
  buyQuantity: Units.default(1),
  getQuantity: Units.default(1),
  timesPerOrder: Limit,
  minimum: z.enum(['none', 'subtotal', 'quantity']).default('none'),
  minimumAmount: Amount,
  minimumQuantity: Amount,
  combinable: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
  /** On the clock of the store; empty: now. */
  startsAt: Moment,
  /** Empty: never. */
  endsAt: Moment,
  usageLimit: Limit,
  perCustomerLimit: Limit,
})
export type DiscountInput = z.infer<typeof DiscountInput>

export const DiscountIdInput = z.object({ id: z.string().min(1).max(60) })

/** @param code as `normalCode` makes it */
export function isDiscountCode(code: string): boolean {
  return CODE.test(code)
}
