import { cookies } from 'next/headers'
import { z } from 'zod'
import { ownsCart } from '#lib/cart/owns-cart.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { cookieName, cookieOptions } from './cookie-options.ts'

const KEPT_FOR_SECONDS = 90 * 24 * 3600
const CartId = z.uuid()

/** The id in this browser's cookie; null without one or with something that is none. It may be another account's. */
export async function readCartId(): Promise<string | null> {
  const parsed = CartId.safeParse((await cookies()).get(cookieName('cart'))?.value)
  return parsed.success ? parsed.data : null
}

/** The cart this visitor may see: a guest's, or their own account's. A session that ended leaves its cart behind. */
export async function visitorCartId({ db, actor }: StoreContext): Promise<string | null> {
  const id = await readCartId()
  return id !== null && (await ownsCart(db, id, actor)) ? id : null
}

/** Remembers the cart beyond a browser restart. Callable in actions and route handlers. */
export async function writeCartId(id: string): Promise<void> {
  ;(await cookies()).set(cookieName('cart'), id, cookieOptions(KEPT_FOR_SECONDS))
}

export async function forgetCartId(): Promise<void> {
  ;(await cookies()).set(cookieName('cart'), '', cookieOptions(0))
}
