import { z } from 'zod'

export const DISCOUNT_KINDS = ['percent', 'amount', 'free-shipping', 'buy-x-get-y'] as const
export type DiscountKind = (typeof DISCOUNT_KINDS)[number]

/** Products or collections that one discount may name. */
export const MAX_TARGET_IDS = 250
/** Units that a rule may ask for: as many as a line of a cart can hold. */
export const MAX_UNITS = 999
/** The largest limit of uses. */
export const MAX_USES = 1_000_000_000

const Ids = z.array(z.string().min(1).max(60)).max(MAX_TARGET_IDS)
const Units = z.int().min(1).max(MAX_UNITS)

/** Which products a discount is for. */
export const DiscountTarget = z.discriminatedUnion('to', [
  z.object({ to: z.literal('all') }),
  z.object({ to: z.literal('collections'), ids: Ids }),
  z.object({ to: z.literal('products'), ids: Ids }),
])
export type DiscountTarget = z.infer<typeof DiscountTarget>

/** What cannot be read is for no product: a broken row must not give money away. */
const Target = DiscountTarget.default({ to: 'all' }).catch({ to: 'products', ids: [] })

/** `terms` of a discount, as the column holds it. */
export const DiscountTerms = z.object({
  /** What becomes cheaper; of "buy X get Y" the Y. */
  target: Target,
  /** Of the lines that the discount is for, before discounts. */
  minimum: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('subtotal'), minor: z.int().min(0) }),
      z.object({ kind: z.literal('quantity'), quantity: Units }),
    ])
    .default({ kind: 'none' })
    .catch({ kind: 'subtotal', minor: Number.MAX_SAFE_INTEGER }),
  /** Of "buy X get Y": the X. */
  buy: Target,
  buyQuantity: Units.default(1),
  getQuantity: Units.default(1),
  /** How often "buy X get Y" may apply to one order; null: as often as it fits. */
  timesPerOrder: Units.nullable().default(null),
})
export type DiscountTerms = z.infer<typeof DiscountTerms>

/** A discount as pricing needs it. */
export type DiscountRule = {
  id: string
  title: string
  /** Upper case; null: applies by itself. */
  code: string | null
  kind: DiscountKind
  /** Basis points of `percent` and of "buy X get Y" (10,000: the Y are free), minor units of `amount`. */
  value: number
  combinable: boolean
  terms: DiscountTerms
}
