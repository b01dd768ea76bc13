import { takeTurn } from '#lib/auth/take-turn.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { findUsableDiscounts } from '#lib/discounts/find-usable-discounts.ts'
import { findGiftCards } from '#lib/gift-cards/find-gift-cards.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { discountEntry, giftCardEntry, MAX_CODES } from './cart-codes.ts'
import type { CartView } from './cart-view.ts'
import { lockCart } from './lock-cart.ts'
import { readCart } from './read-cart.ts'
import { readHeld } from './read-held.ts'
import type { CodeInput } from './schema.ts'

/** Codes are guessed by the thousand: a visitor who only mistypes never notices. */
const PER_VISITOR = { limit: 20, seconds: 600 }
const PER_STORE = { limit: 600, seconds: 600 }

/**
 * Puts the code of a discount or a gift card into a cart, when it makes the cart cheaper. Nothing is reserved.
 * @param visitor whose guesses are counted
 * @returns beside `code`: why this one cannot be used; `cart-empty`, `too-many`
 */
export async function applyCode(
  ctx: StoreContext,
  cartId: string | null,
  { code }: CodeInput,
  visitor: { address: string },
): Promise<Result<CartView>> {
  const wait =
    (await takeTurn('cart-code', `${ctx.tenant.id} ${visitor.address}`, PER_VISITOR)) ??
    (await takeTurn('cart-codes', ctx.tenant.id, PER_STORE))
  if (wait !== null) return fail('too-many', `Many codes have been tried. Try again ${waitInWords(wait)}.`, 'code')
  return allOrNothing(ctx.db, (tx) => apply(tx, ctx, cartId, code))
}

async function apply(tx: TenantTx, { now }: StoreContext, cartId: string | null, code: string) {
  const id = await lockCart(tx, cartId)
  if (id === null) return fail('cart-empty', 'Your cart is empty.')
  const asking = { email: null, now: now() }
  const entry = await entryOf(tx, id, code, asking.now)
  if (!entry.ok) return entry
  const { codes } = await tx.cart.findUniqueOrThrow({ where: { id }, select: { codes: true } })
  if (!codes.includes(entry.value)) {
    if (codes.length >= MAX_CODES) return fail('too-many-codes', 'Take another code out first.', 'code')
    await tx.cart.update({ where: { id }, data: { codes: [...codes, entry.value], updatedAt: asking.now } })
  }
  const { view } = await readCart(tx, id, asking)
  const refusal = view.codes.find((one) => one.entry === entry.value)?.refusal ?? null
  return refusal === null ? ok(view) : fail('code-refused', refusal, 'code')
}

/** How the cart holds it; or why it is of no use to anybody now. */
async function entryOf(tx: TenantTx, cartId: string, code: string, now: Date): Promise<Result<string>> {
  const held = await readHeld(tx, cartId)
  const discounts = await findUsableDiscounts(tx, { codes: [code], email: null, now, held: held.discounts })
  const [refusedDiscount] = discounts.refused
  if (refusedDiscount) return fail('code-refused', refusedDiscount.message, 'code')
  if (discounts.unknown.length === 0) return ok(discountEntry(code))
  const paying = { currency: await storeCurrency(tx), now, held: held.giftCards }
  const giftCards = await findGiftCards(tx, [code], paying)
  const [refusedCard] = giftCards.refused
  if (refusedCard) return fail('code-refused', refusedCard.message, 'code')
  if (giftCards.cards.length > 0) return ok(giftCardEntry(code))
  return fail('code-unknown', 'There is no such code. Check how it is written.', 'code')
}
