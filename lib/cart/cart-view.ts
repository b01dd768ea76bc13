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
  lineTotalMinor: number
  /** How many can be had; below `quantity` when others were faster. */
  stock: number
  picture: Picture | null
}

/** A cart at today's prices. Products that are no longer sold are not in it; `notices` names them. */
export type CartView = {
  /** null: there is no cart yet. */
  id: string | null
  currency: string
  /** Units, not lines. */
  count: number
  subtotalMinor: number
  lines: CartLineView[]
  /** What changed since things were put in, one sentence each. */
  notices: string[]
}
