import type { Minor } from '#lib/kernel/money.ts'

/** Days a new store may be tried. */
export const TRIAL_DAYS = 14

/** Prices of all plans are in this currency. */
export const PLAN_CURRENCY = 'USD'

export type Plan = {
  slug: 'stall' | 'shop' | 'hall'
  name: string
  forWhom: string
  monthlyMinor: Minor
  /** Orders a month that the price is meant for; null: as many as come. */
  ordersPerMonth: number | null
}

/** Every plan is the whole product; they differ by how much is sold. Nothing is charged yet. */
export const PLANS: readonly Plan[] = [
  { slug: 'stall', name: 'Stall', forWhom: 'For the first customers.', monthlyMinor: 900, ordersPerMonth: 100 },
  { slug: 'shop', name: 'Shop', forWhom: 'For a shop that feeds someone.', monthlyMinor: 2900, ordersPerMonth: 1000 },
  {
    slug: 'hall',
    name: 'Hall',
    forWhom: 'For a shop with a team behind it.',
    monthlyMinor: 9900,
    ordersPerMonth: null,
  },
]
