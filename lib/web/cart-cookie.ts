import { cookies } from 'next/headers'
import { z } from 'zod'
import { cookieName, cookieOptions } from './cookie-options.ts'

const KEPT_FOR_SECONDS = 90 * 24 * 3600
const CartId = z.uuid()

/** The id of this visitor's cart; null without one or with something that is none. */
export async function readCartId(): Promise<string | null> {
  const parsed = CartId.safeParse((await cookies()).get(cookieName('cart'))?.value)
  return parsed.success ? parsed.data : null
}

/** Remembers the cart beyond a browser restart. Callable in actions and route handlers. */
export async function writeCartId(id: string): Promise<void> {
  ;(await cookies()).set(cookieName('cart'), id, cookieOptions(KEPT_FOR_SECONDS))
}

export async function forgetCartId(): Promise<void> {
  ;(await cookies()).set(cookieName('cart'), '', cookieOptions(0))
}
