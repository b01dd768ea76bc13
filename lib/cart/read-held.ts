import { z } from 'zod'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { HeldUses } from '#lib/discounts/find-usable-discounts.ts'
import { lenientList } from '#lib/kernel/lenient-list.ts'
import type { Minor } from '#lib/kernel/money.ts'

/** What a cart's own unfinished payment holds. To its shopper none of it is gone: who begins anew gets all of it back. */
export type Held = {
  discounts: HeldUses
  /** Units by the id of their variant. */
  stock: ReadonlyMap<string, number>
  /** Money by the id of its card. */
  giftCards: ReadonlyMap<string, Minor>
}

/** Of a checkout as its payment keeps it, what was reserved. */
const Reserved = z.object({
  lines: lenientList(z.object({ variantId: z.string(), quantity: z.int() })),
  priced: z.object({
    discounts: lenientList(z.object({ id: z.string(), amountMinor: z.int() })),
    giftCards: lenientList(z.object({ id: z.string(), amountMinor: z.int() })),
  }),
})

/** Reads what the unfinished payments of a cart hold: one as a rule, two when two carts became one. */
export async function readHeld(db: TenantTx, cartId: string): Promise<Held> {
  const pending = { cartId, status: 'pending' }
  const payments = await db.payment.findMany({ where: pending, select: { id: true, checkout: true } })
  const reserved = payments.flatMap(({ checkout }) => Reserved.safeParse(checkout).data ?? [])
  const discounts = reserved.flatMap(({ priced }) => priced.discounts.filter(({ amountMinor }) => amountMinor > 0))
  return {
    discounts: { paymentIds: payments.map(({ id }) => id), uses: sums(discounts.map(({ id }) => [id, 1])) },
    stock: sums(reserved.flatMap(({ lines }) => lines.map(({ variantId, quantity }) => [variantId, quantity]))),
    giftCards: sums(reserved.flatMap(({ priced }) => priced.giftCards.map(({ id, amountMinor }) => [id, amountMinor]))),
  }
}

function sums(parts: [id: string, amount: number][]): Map<string, number> {
  const sum = new Map<string, number>()
  for (const [id, amount] of parts) sum.set(id, (sum.get(id) ?? 0) + amount)
  return sum
}
