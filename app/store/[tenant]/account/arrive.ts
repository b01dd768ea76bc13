import type { Session } from '#lib/auth/session-token.ts'
import { adoptCart } from '#lib/cart/adopt-cart.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { forgetCartId, readCartId, writeCartId } from '#lib/web/cart-cookie.ts'
import { localPath } from '#lib/web/local-path.ts'
import { startSession } from '#lib/web/sessions.ts'

/**
 * Signs a shopper in; the guest's cart becomes the account's.
 * @returns where to go: `next` when it is a path of this host
 */
export async function arrive(
  ctx: StoreContext,
  signedIn: Result<Session>,
  next: string | undefined,
): Promise<Result<string>> {
  if (!signedIn.ok) return signedIn
  const cartId = await adoptCart(ctx, await readCartId(), signedIn.value.subjectId)
  if (cartId) await writeCartId(cartId)
  else await forgetCartId()
  await startSession(signedIn.value)
  return ok(localPath(next) ?? '/account')
}
