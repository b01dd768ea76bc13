import type { DiscountRule } from '#lib/discounts/schema.ts'
import type { Minor } from '#lib/kernel/money.ts'
import type { TaxSettings } from '#lib/taxes/schema.ts'

/** Amounts are integer minor units of the cart's currency. */
export type LineInput = {
  /** The variant's. */
  id: string
  productId: string
  collectionIds: readonly string[]
  unitPriceMinor: Minor
  quantity: number
  taxable: boolean
  requiresShipping: boolean
  weightGrams: number
  /** Bought money is neither reduced nor taxed. */
  isGiftCard: boolean
}

export type PriceInput = {
  currency: string
  lines: readonly LineInput[]
  /** Automatic ones and those whose code was entered, usable as far as dates and limits go. */
  discounts: readonly DiscountRule[]
  /** The chosen rate; null before it is known. */
  shipping: { id: string; label: string; priceMinor: Minor } | null
  taxes: TaxSettings
  /** Where it goes; null before it is known, then no tax is. */
  destination: { country: string; region: string } | null
  /** In the order in which they are spent. */
  giftCards: readonly { id: string; lastFour: string; balanceMinor: Minor }[]
}
