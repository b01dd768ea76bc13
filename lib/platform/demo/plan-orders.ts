import type { Minor } from '#lib/kernel/money.ts'
import { seeded } from './art/geometry.ts'
import type { DemoPerson } from './demo-people.ts'

/** Orders of each of the last fourteen days, today first. */
const ORDERS_BY_DAY = [4, 3, 2, 4, 2, 3, 2, 3, 1, 3, 2, 2, 1, 2]
/** Counted from the latest order: these wait to be sent. */
const OPEN = 9
const UNPAID: ReadonlySet<number> = new Set([1, 5, 8])
const CANCELLED = 11
/** With the first product of the shelf in it, as a shop sells what it is known for. */
const FLAGSHIP: ReadonlySet<number> = new Set([13, 16, 20, 24, 27, 30])
/** What else an order has, counted from the latest. */
const BESIDES: Readonly<Record<number, { code?: string; note?: string; usesGiftCard?: boolean }>> = {
  2: { code: 'WELCOME10' },
  3: { note: 'Please ring twice, the bell is shy.' },
  6: { code: 'FREESHIP' },
  14: { code: 'WELCOME10' },
  16: { note: 'It is a present. No invoice in the parcel, please.' },
  19: { usesGiftCard: true },
  22: { code: 'BUNDLE' },
  26: { code: 'WELCOME10' },
}
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

export type PlannedOrder = {
  person: DemoPerson
  placedAt: Date
  status: 'open' | 'fulfilled' | 'cancelled'
  paymentStatus: 'unpaid' | 'paid' | 'refunded'
  isExpress: boolean
  /** When it was sent, or cancelled. */
  closedAt: Date | null
  lines: { product: number; quantity: number }[]
  /** Of a discount that was entered. */
  code?: string
  note?: string
  /** A gift card paid a part of it. */
  usesGiftCard?: boolean
}

/**
 * Two weeks of a shop's orders up to `now`, oldest first; the same every time but for their days (UTC).
 * @param prices of the products, minor units: dear ones are bought less often
 */
export function planOrders(
  people: readonly DemoPerson[],
  prices: readonly Minor[],
  now: Date,
  seed: number,
): PlannedOrder[] {
  const random = seeded(seed)
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  const moments = ORDERS_BY_DAY.flatMap((count, day) =>
    Array.from({ length: count }, (_, i) => {
      const share = (count - i - 0.5 + (random() - 0.5) * 0.6) / count
      if (day === 0) return midnight + (now.getTime() - midnight) * share
      return midnight - day * DAY_MS + (7 + share * 15) * 60 * MINUTE_MS
    }),
  )
  const weights = prices.map((price) => 1 / Math.sqrt(price))
  return moments
    .map((moment, index): PlannedOrder => {
      const cancelled = index === CANCELLED
      const open = !cancelled && index < OPEN
      const person = people[Math.floor(random() * people.length)]
      if (!person) throw new Error('Orders need people')
      const closedAt = open ? null : new Date(Math.min(moment + (4 + random() * 30) * 60 * MINUTE_MS, now.getTime()))
      return {
        person,
        placedAt: new Date(Math.floor(moment)),
        status: cancelled ? 'cancelled' : open ? 'open' : 'fulfilled',
        paymentStatus: cancelled ? 'refunded' : UNPAID.has(index) ? 'unpaid' : 'paid',
        isExpress: random() < 0.22,
        closedAt,
        lines: withFlagship(pickLines(random, weights), FLAGSHIP.has(index)),
        ...BESIDES[index],
      }
    })
    .reverse()
}

function withFlagship(lines: PlannedOrder['lines'], wanted: boolean): PlannedOrder['lines'] {
  return wanted && !lines.some(({ product }) => product === 0) ? [{ product: 0, quantity: 1 }, ...lines] : lines
}

function pickLines(random: () => number, weights: readonly number[]): PlannedOrder['lines'] {
  const wanted = 1 + Math.floor(random() * random() * 3.4)
  const lines = new Map<number, number>()
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  while (lines.size < wanted) {
    let point = random() * total
    const product = weights.findIndex((weight) => {
      point -= weight
      return point <= 0
    })
    if (product >= 0) lines.set(product, random() < 0.16 ? 2 : 1)
  }
  return [...lines].map(([product, quantity]) => ({ product, quantity }))
}
