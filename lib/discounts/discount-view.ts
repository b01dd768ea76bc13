import type { DiscountInput } from './discount-form.ts'
import type { DiscountKind } from './schema.ts'

export const DISCOUNT_STATES = ['active', 'scheduled', 'ended'] as const
export type DiscountState = (typeof DISCOUNT_STATES)[number]

/** One row of the dashboard's list. */
export type DiscountRow = {
  id: string
  title: string
  /** null: applies by itself. */
  code: string | null
  kind: DiscountKind
  /** What it does: "15% off", "$5.00 off", "Free delivery". */
  summary: string
  state: DiscountState
  used: number
  usageLimit: number | null
  endsAt: Date | null
}

export type Choice = { id: string; label: string }

/** A discount as its form shows it: everything as it would be typed. */
export type DiscountFormView = Record<
  Exclude<keyof DiscountInput, 'combinable' | 'targetIds' | 'buyIds' | 'kind'>,
  string
> & {
  id: string
  kind: DiscountKind
  combinable: boolean
  chosen: Choice[]
  buyChosen: Choice[]
  used: number
  state: DiscountState
  active: boolean
}

/** Ended by hand counts as ended, whatever its dates say. */
export function discountState(
  { active, startsAt, endsAt }: { active: boolean; startsAt: Date; endsAt: Date | null },
  now: Date,
): DiscountState {
  if (!active || (endsAt !== null && endsAt <= now)) return 'ended'
  return startsAt > now ? 'scheduled' : 'active'
}
