import type { Picture } from '#lib/content/picture.ts'

/** One line of a cart. Amounts in minor units of the cart's currency. */
export type CartLineView = {
  variantId: string
  productSlug: string
  title: string
  variantTitle: string
  sku: string
  quantity: number
  unitPriceMinor: number
  /** Before discounts. */
  lineTotalMinor: number
  /** What discounts take off the whole line, and which. */
  discountMinor: number
  discounts: { id: string; title: string; amountMinor: number }[]
  /** How many can be had; below `quantity` when others were faster. */
  stock: number
  picture: Picture | null
}

/** A code in a cart. */
export type CartCode = {
  /** How the cart holds it: names it when it is taken out. */
  entry: string
  kind: 'discount' | 'gift-card'
  /** "SUMMER10" or "Gift card •••• K7QX" */
  label: string
  /** Why it changes nothing at the moment; null when it does what it should. */
  refusal: string | null
}

/** A cart at today's prices. Products that are no longer sold are not in it; `notices` names them. */
export type CartView = {
  /** null: there is no cart yet. */
  id: string | null
  currency: string
  /** Units, not lines. */
  count: number
  subtotalMinor: number
  /** What discounts take off the lines; those for delivery count when it is chosen. */
  discountMinor: number
  discounts: { id: string; title: string; code: string | null; amountMinor: number }[]
  /** Less the discounts; delivery and taxes come at the checkout, and gift cards pay there. */
  totalMinor: number
  codes: CartCode[]
  /** For the merchant, in the shopper's words. */
  note: string
  lines: CartLineView[]
  /** What changed since things were put in, one sentence each. */
  notices: string[]
}
