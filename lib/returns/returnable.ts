import { shareOf } from '#lib/kernel/spread.ts'
import type { ReturnStatus } from './return-lifecycle.ts'
import { ReturnLines } from './schema.ts'

const DAY_MS = 24 * 60 * 60_000

type Bought = { id: string; quantity: number }
type Returned = { status: string; lines: unknown }

/** How many units of each line are in returns of these statuses, by the line's id. Pure. */
export function unitsReturned(returns: readonly Returned[], counts: (status: ReturnStatus) => boolean) {
  const units = new Map<string, number>()
  for (const { status, lines } of returns) {
    if (!counts(status as ReturnStatus)) continue
    for (const { orderLineId, quantity } of ReturnLines.parse(lines)) {
      units.set(orderLineId, (units.get(orderLineId) ?? 0) + quantity)
    }
  }
  return units
}

/** How many of each line may still be asked back: bought, less what is in returns that were not declined. Pure. */
export function returnableUnits(lines: readonly Bought[], returns: readonly Returned[]): Map<string, number> {
  const asked = unitsReturned(returns, (status) => status !== 'declined')
  return new Map(lines.map(({ id, quantity }) => [id, Math.max(0, quantity - (asked.get(id) ?? 0))]))
}

/**
 * Until when a return may be asked for.
 * @param returnDays as the merchant set it; 0: no returns are taken
 * @returns null when none may be: not fulfilled yet, or none are taken
 */
export function returnsUntil(order: { status: string; fulfilledAt: Date | null }, returnDays: number): Date | null {
  if (order.status !== 'fulfilled' || !order.fulfilledAt || returnDays === 0) return null
  return new Date(order.fulfilledAt.getTime() + returnDays * DAY_MS)
}

type PricedLine = Bought & { unitPriceMinor: number; discountMinor: number; taxMinor: number }

/**
 * What was paid for some units of a line: its price less its discount, with its tax where that was added. Counted from
 * the units that went back before, so that the parts of a line always come to the whole, to the unit. Pure.
 * @param before units of the line that have been refunded
 */
export function unitsWorth(
  line: PricedLine,
  { before, units, taxIncluded }: { before: number; units: number; taxIncluded: boolean },
): number {
  const paid = line.unitPriceMinor * line.quantity - line.discountMinor + (taxIncluded ? 0 : line.taxMinor)
  const upTo = (count: number) => shareOf(Math.max(0, paid), Math.min(count, line.quantity), line.quantity)
  return upTo(before + units) - upTo(before)
}
