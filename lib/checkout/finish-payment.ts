import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { followRefunds, lockPayment } from '#lib/orders/follow-refunds.ts'
import { makeOrder } from '#lib/orders/make-order.ts'
import { refundRest } from '#lib/orders/refund-rest.ts'
import type { PaymentFailureCode } from '#lib/payments/decline-failure.ts'
import { passPayment } from '#lib/payments/pass-payment.ts'
import type { Received } from '#lib/payments/payment-provider.ts'
import { isInFull } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { CheckoutSnapshot } from './checkout-snapshot.ts'
import { giveBack, takeAgain } from './reservation.ts'

/** How a payment leaves "pending". */
export type PaymentEnd =
  | { status: 'succeeded'; reference: string; received: Received }
  | { status: 'authorised'; reference: string }
  | { status: 'failed'; code: PaymentFailureCode }

type Paid = Extract<PaymentEnd, { status: 'succeeded' }>

/** Runs first in the same transaction; false: somebody has been here before, nothing is to be done. */
type Guard = (tx: TenantTx) => Promise<boolean>

const GONE = 'gone'
const LATE = 'Sold out before the payment arrived'

/**
 * The last transaction of a checkout: the order, or what was reserved given back. Whoever moves the payment does it, and
 * only they: the checkout itself, an event of the provider and `settlePendingPayments` may arrive together.
 *
 * Money that comes after the reservation was given up is still an order when everything can be had again. Otherwise the
 * order is made, cancelled, marked for the merchant, and its money goes back: never silently. Another amount than was
 * asked for pays nothing: the order stays unpaid and is marked for the merchant.
 *
 * @param guard of an event that must be taken once; it commits, or not, together with what follows from it
 * @returns true for the one who did it
 */
export async function finishPayment(
  ctx: StoreContext,
  paymentId: string,
  end: PaymentEnd,
  guard: Guard = async () => true,
): Promise<boolean> {
  const first = await allOrNothing(ctx.db, async (tx): Promise<Result<boolean>> => {
    if (!(await guard(tx))) return ok(false)
    if (await endPending(tx, ctx, paymentId, end)) return ok(true)
    return end.status === 'succeeded' ? orderLate(tx, ctx, paymentId, end) : ok(false)
  })
  if (first.ok) return first.value
  const orderId = await ctx.db.$transaction(async (tx) =>
    end.status === 'succeeded' && (await guard(tx)) ? orderCancelled(tx, ctx, paymentId, end) : null,
  )
  // What breaks here is taken up again by `resumeRefunds`.
  if (orderId) await refundRest(ctx, orderId, LATE)
  return orderId !== null
}

async function endPending(tx: TenantTx, ctx: StoreContext, id: string, end: PaymentEnd): Promise<boolean> {
  const settledAt = ctx.now()
  if (end.status === 'failed') {
    const details = { failureCode: end.code, settledAt }
    if (!(await passPayment(tx, { id, from: 'pending', to: 'failed' }, details))) return false
    await giveBack(tx, id, (await snapshotOf(tx, id)).checkout)
    return true
  }
  const { to, ...standing } = await standingOf(tx, id, end)
  const { reference } = end
  if (!(await passPayment(tx, { id, from: 'pending', to }, { reference, settledAt }))) return false
  await order(tx, ctx, id, standing)
  return true
}

/** The reservation is gone: everything is taken again, or the transaction is undone (`gone`). */
async function orderLate(tx: TenantTx, ctx: StoreContext, id: string, end: Paid): Promise<Result<boolean>> {
  const standing = await passLate(tx, ctx, id, end)
  if (!standing) return ok(false)
  const { checkout } = await snapshotOf(tx, id)
  if (!(await takeAgain(tx, id, checkout, ctx.now()))) return fail(GONE, 'It has been sold to somebody else.')
  await order(tx, ctx, id, standing)
  return ok(true)
}

/** @returns the id of the order, or null when somebody else has dealt with this money */
async function orderCancelled(tx: TenantTx, ctx: StoreContext, id: string, end: Paid): Promise<string | null> {
  const standing = await passLate(tx, ctx, id, end)
  if (!standing) return null
  await noteCardsGivenBack(tx, ctx, id)
  const { id: orderId } = await order(tx, ctx, id, {
    ...standing,
    status: 'cancelled',
    cancelledAt: ctx.now(),
    attention: standing.attention || 'paid-but-sold-out',
  })
  return orderId
}

/** @returns how the order is to stand; null when somebody else has made this step, or the order is there already */
async function passLate(tx: TenantTx, ctx: StoreContext, id: string, end: Paid): Promise<Standing | null> {
  const { to, ...standing } = await standingOf(tx, id, end)
  const details = { reference: end.reference, failureCode: null, settledAt: ctx.now() }
  if (await tx.order.findUnique({ where: { paymentId: id }, select: { id: true } })) return null
  return (await passPayment(tx, { id, from: 'failed', to }, details)) ? standing : null
}

/** What came is what was asked for, or the order is unpaid and the merchant told how much it was. */
async function standingOf(tx: TenantTx, id: string, end: Exclude<PaymentEnd, { status: 'failed' }>) {
  if (end.status === 'authorised') return { to: 'authorised', paymentStatus: 'unpaid', attention: '' } as const
  const { received } = end
  const select = { provider: true, amountMinor: true, currency: true }
  const payment = await tx.payment.findUniqueOrThrow({ where: { id }, select })
  if (isInFull(payment, received)) return { to: 'succeeded', paymentStatus: 'paid', attention: '' } as const
  const attention = `paid-other-amount ${formatMoney(received.amountMinor, received.currency)}`
  return { to: 'authorised', paymentStatus: 'unpaid', attention } as const
}

/** The money on gift cards went back when the reservation was given up: the order counts it, and nobody gives it twice. */
async function noteCardsGivenBack(tx: TenantTx, ctx: StoreContext, paymentId: string): Promise<void> {
  const { giftCardMinor } = (await snapshotOf(tx, paymentId)).checkout.priced
  if (giftCardMinor === 0) return
  const common = { paymentId, status: 'succeeded', createdAt: ctx.now(), settledAt: ctx.now() }
  await tx.refund.create({ data: { ...common, amountMinor: 0, giftCardMinor, reason: LATE } })
}

type Standing = { paymentStatus: 'paid' | 'unpaid'; status?: 'cancelled'; cancelledAt?: Date; attention: string }

async function order(tx: TenantTx, ctx: StoreContext, paymentId: string, standing: Standing): Promise<{ id: string }> {
  const { cartId, checkout } = await snapshotOf(tx, paymentId)
  const { codes: _, ...bought } = checkout
  if (standing.status !== 'cancelled') await emptyCart(tx, cartId, checkout)
  const made = await makeOrder(tx, { ...bought, paymentId, ...standing }, ctx.now())
  // The news of a refund may have come before that of the payment.
  if (await tx.refund.findFirst({ where: { paymentId }, select: { id: true } })) {
    await lockPayment(tx, paymentId)
    await followRefunds(tx, paymentId, ctx.now())
  }
  return made
}

/** Only what was bought leaves the cart, with its note and codes: it may have been filled on in another tab. */
async function emptyCart(tx: TenantTx, cartId: string, { lines, note, codes }: CheckoutSnapshot): Promise<void> {
  const variantId = { in: lines.map((line) => line.variantId) }
  await tx.cartLine.deleteMany({ where: { cartId, variantId } })
  const cart = await tx.cart.findUnique({ where: { id: cartId }, select: { note: true, codes: true } })
  if (!cart) return
  const left = cart.codes.filter((code) => !codes.includes(code))
  await tx.cart.update({ where: { id: cartId }, data: { codes: left, ...(cart.note === note && { note: '' }) } })
}

async function snapshotOf(tx: TenantTx, paymentId: string) {
  const select = { cartId: true, checkout: true }
  const { cartId, checkout } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select })
  return { cartId, checkout: CheckoutSnapshot.parse(checkout) }
}
