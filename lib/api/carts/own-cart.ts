import { ownsCart } from '#lib/cart/owns-cart.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/**
 * Lets to a cart whoever knows its secret id, and to an account's cart that account alone.
 * @returns failure `not-found`
 */
export async function ownCart({ db, actor }: StoreContext, id: string): Promise<Result<string>> {
  const isOwn = isPlainText(id) && (await ownsCart(db, id, actor))
  return isOwn ? ok(id) : fail('not-found', 'There is no such cart.')
}
