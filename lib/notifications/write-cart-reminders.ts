import { getCart } from '#lib/cart/get-cart.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { cartToken } from './cart-token.ts'
import { writeMail } from './write-mail.ts'

const MINUTE_MS = 60_000
/** A cart that was left longer ago is not spoken of any more, also when reminders are turned on again later, days. */
const FORGOTTEN_AFTER_MINUTES = 7 * 24 * 60
const MAX_AT_ONCE = 100

/**
 * Reminds of carts that were left with an address: once, after the time that the merchant chose. Not those who have
 * ordered with the address since, who are paying right now, or who want no reminders. A cart that was used again after an
 * order may be reminded of again.
 * @returns how many were reminded
 */
export async function writeCartReminders({ db, tenant, now }: StoreContext): Promise<number> {
  const at = now()
  const { abandonedAfterMinutes: after } = await db.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { abandonedAfterMinutes: true },
  })
  if (after === null) return 0
  const span = {
    from: new Date(at.getTime() - (after + FORGOTTEN_AFTER_MINUTES) * MINUTE_MS),
    to: new Date(at.getTime() - after * MINUTE_MS),
  }
  let reminded = 0
  for (let tried = 0; tried < MAX_AT_ONCE; tried++) {
    const cart = await db.$transaction((tx) => remindOfOne(tx, tenant.id, span, at))
    if (cart === 'none') return reminded
    if (cart === 'reminded') reminded++
  }
  return reminded
}

/** Marks the cart and writes its mail together, so that a crash neither forgets nor repeats it. */
async function remindOfOne(tx: TenantTx, storeId: string, span: { from: Date; to: Date }, at: Date) {
  const [cart] = await tx.$queryRaw<{ id: string; email: string }[]>`
    UPDATE cart SET reminded_at = ${at} WHERE id = (
      SELECT c.id FROM cart c
       WHERE c.email IS NOT NULL AND c.updated_at > ${span.from} AND c.updated_at <= ${span.to}
         AND (c.reminded_at IS NULL OR EXISTS (
               SELECT 1 FROM "order" o WHERE o.placed_at > c.reminded_at AND o.email = c.email AND c.updated_at > o.placed_at))
         AND NOT EXISTS (SELECT 1 FROM "order" o WHERE o.placed_at >= c.updated_at AND o.email = c.email)
         AND NOT EXISTS (SELECT 1 FROM unsubscribed u WHERE u.email = c.email)
         AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.cart_id = c.id AND p.status = 'pending')
         AND EXISTS (SELECT 1 FROM cart_line l WHERE l.cart_id = c.id)
       ORDER BY c.updated_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, email`
  if (!cart) return 'none'
  const { lines, currency } = await getCart(tx, cart.id)
  if (lines.length === 0) return 'nothing left'
  await writeMail(tx, {
    kind: 'abandoned-cart',
    to: cart.email,
    data: {
      token: cartToken(storeId, cart.id, at),
      currency,
      lines: lines.map(({ title, quantity, unitPriceMinor }) => ({
        title,
        variantTitle: '',
        quantity,
        unitPriceMinor,
      })),
    },
  })
  return 'reminded'
}
