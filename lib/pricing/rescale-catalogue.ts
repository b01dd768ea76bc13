import { sql } from '#lib/db/raw-sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { rescaleDiscounts } from '#lib/discounts/rescale-discounts.ts'
import { decimalsOf, MAX_MINOR, rescale } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { getShippingSettings } from '#lib/shipping/get-shipping-settings.ts'
import { rescaleShipping } from '#lib/shipping/rescale-shipping.ts'

class TooHigh extends Error {}

/**
 * Carries every amount that the merchant set over to a currency with other decimals, keeping the number people see:
 * $12.00 ↔ ¥12. Prices, delivery, discounts and their minimums. What would round to nothing becomes the smallest unit:
 * nothing turns free by itself. Gift cards are money of their holders: they stay what they are.
 * @returns a failure beside `currency` when an amount is too high for the new one; the caller undoes the transaction
 */
export async function rescaleCatalogue(tx: TenantTx, from: string, to: string): Promise<Result<null>> {
  const places = decimalsOf(to) - decimalsOf(from)
  if (places === 0) return ok(null)
  const tooHigh = fail('too-large', `Some of your prices are too high to be kept in ${to}.`, 'currency')
  if (!(await rescalePrices(tx, places))) return tooHigh
  const amount = (minor: number) => {
    const scaled = Math.max(Math.min(minor, 1), rescale(minor, from, to))
    if (scaled > MAX_MINOR) throw new TooHigh()
    return scaled
  }
  try {
    const shipping = rescaleShipping(await getShippingSettings(tx), amount)
    await tx.storeSettings.update({ where: { id: 'store' }, data: { shipping } })
    await rescaleDiscounts(tx, amount)
  } catch (error) {
    if (error instanceof TooHigh) return tooHigh
    throw error
  }
  return ok(null)
}

/** @returns false when a price is too high; nothing is changed then */
async function rescalePrices(tx: TenantTx, places: number): Promise<boolean> {
  // In the order in which checkouts lock variants: they and we cannot wait for each other.
  await tx.$queryRaw`SELECT "id" FROM "variant" ORDER BY "id" COLLATE "C" FOR UPDATE`
  const { _max } = await tx.variant.aggregate({ _max: { priceMinor: true, compareAtMinor: true } })
  if (Math.max(_max.priceMinor ?? 0, _max.compareAtMinor ?? 0) * 10 ** places > MAX_MINOR) return false
  const factor = places > 0 ? `1${'0'.repeat(places)}` : `0.${'0'.repeat(-places - 1)}1`
  const price = sql`greatest(least("price_minor", 1), round("price_minor" * ${factor}::numeric))`
  // A price before that is no higher any more says nothing, and no form would take it.
  await tx.$executeRaw`
    UPDATE "variant" SET
      "price_minor" = ${price},
      "compare_at_minor" = nullif(greatest(round("compare_at_minor" * ${factor}::numeric), ${price}), ${price})`
  await tx.$executeRaw`UPDATE "product" SET "price_minor" = ${price}`
  return true
}
