import type { TenantTx } from '#lib/db/tenant-db.ts'
import { DiscountTerms } from './schema.ts'

/**
 * Carries amounts and minimums of all discounts over to another currency; percentages stay.
 * @param amount throws when one is too high
 */
export async function rescaleDiscounts(tx: TenantTx, amount: (minor: number) => number): Promise<void> {
  const rows = await tx.discount.findMany({ select: { id: true, kind: true, value: true, terms: true } })
  for (const { id, kind, value, terms: stored } of rows) {
    const terms = DiscountTerms.parse(stored)
    const { minimum } = terms
    if (kind !== 'amount' && minimum.kind !== 'subtotal') continue
    const scaled = minimum.kind === 'subtotal' ? { ...minimum, minor: amount(minimum.minor) } : minimum
    await tx.discount.update({
      where: { id },
      data: { value: kind === 'amount' ? amount(value) : value, terms: { ...terms, minimum: scaled } },
    })
  }
}
