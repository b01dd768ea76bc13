import type { OrderAddress } from '#lib/orders/order-view.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { CheckoutSnapshot } from './checkout-snapshot.ts'

/** For so long the next visitor of a shared browser could see it as well, ms. */
const KEPT_FOR_MS = 60 * 60_000

export type LastTry = {
  email: string
  address: OrderAddress
  shippingMethod: string
  /** Id of the payment's provider. */
  provider: string
}

/**
 * What was entered when this cart was last to be paid and no order came of it, or none yet: whoever goes back from their
 * bank's question, or refuses it, types nothing twice.
 * @param cartId of the shopper
 */
export async function getLastTry({ db, now }: StoreContext, cartId: string | null): Promise<LastTry | null> {
  if (cartId === null) return null
  const last = await db.payment.findFirst({
    where: { cartId, createdAt: { gt: new Date(now().getTime() - KEPT_FOR_MS) } },
    orderBy: { createdAt: 'desc' },
    select: { status: true, provider: true, checkout: true },
  })
  if (!last || !(last.status === 'pending' || last.status === 'failed')) return null
  const entered = CheckoutSnapshot.safeParse(last.checkout).data
  if (!entered) return null
  const { email, address, shippingMethod } = entered
  return { email, address, shippingMethod, provider: last.provider }
}
