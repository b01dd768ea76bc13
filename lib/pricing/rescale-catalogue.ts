import type { TenantTx } from '#lib/db/tenant-db.ts'
import { decimalsOf, MAX_MINOR } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'

/**
 * Carries every price of the store over to a currency with other decimals, keeping the number people see: $12.00 ↔ ¥12.
 * A price that would round to nothing becomes the smallest unit: nothing turns free by itself.
 * @returns a failure beside `currency` when a price is too high for the new one; nothing is changed then
 */
export async function rescaleCatalogue(tx: TenantTx, from: string, to: string): Promise<Result<null>> {
  const places = decimalsOf(to) - decimalsOf(from)
  if (places === 0) return ok(null)
  // In the order in which checkouts lock variants: they and we cannot wait for each other.
  await tx.$queryRaw`SELECT "id" FROM "variant" ORDER BY "id" COLLATE "C" FOR UPDATE`
  const { _max } = await tx.variant.aggregate({ _max: { priceMinor: true, compareAtMinor: true } })
  if (Math.max(_max.priceMinor ?? 0, _max.compareAtMinor ?? 0) * 10 ** places > MAX_MINOR) {
    return fail('too-large', `Some of your prices are too high to be kept in ${to}.`, 'currency')
  }
  const factor = places > 0 ? `1${'0'.repeat(places)}` : `0.${'0'.repeat(-places - 1)}1`
  await tx.$executeRaw`
    UPDATE "variant" SET
      "price_minor" = greatest(least("price_minor", 1), round("price_minor" * ${factor}::numeric)),
      "compare_at_minor" = round("compare_at_minor" * ${factor}::numeric)`
  await tx.$executeRaw`
    UPDATE "product" SET
      "price_minor" = greatest(least("price_minor", 1), round("price_minor" * ${factor}::numeric))`
  return ok(null)
}
