import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'

/**
 * Holds a cart until the transaction ends: changes to it and its checkout happen one after the other.
 * @returns the cart's id, or null when there is none
 */
export async function lockCart(tx: TenantTx, cartId: string | null): Promise<string | null> {
  if (cartId === null || !isPlainText(cartId)) return null
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "cart" WHERE "id" = ${cartId} FOR UPDATE`
  return row?.id ?? null
}
