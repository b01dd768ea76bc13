import type { TenantTx } from '#lib/db/tenant-db.ts'
import { takeRefundNews } from '#lib/orders/take-refund-news.ts'
import type { PaymentEvent } from '#lib/payments/payment-event.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { finishPayment } from './finish-payment.ts'

/** `known`: it came before; `unknown`: there is no such payment in this store. */
export type Taken = { outcome: 'taken' | 'known'; paymentId: string } | { outcome: 'unknown' }

/**
 * Takes in what a provider tells of a payment. The same event again changes nothing: its id is written down by a
 * conditional update in the transaction of what follows from it. The order of events does not matter: each says what is
 * true for good, and the lifecycle of payments decides.
 * @throws whatever broke: then nothing was taken in, and the provider sends it again
 */
export async function takeEvent(ctx: StoreContext, event: PaymentEvent): Promise<Taken> {
  const paymentId = await findPayment(ctx.db, event)
  if (paymentId === null) return { outcome: 'unknown' }
  let isNew = false
  const remember = async (tx: TenantTx) => {
    isNew = await rememberEvent(tx, paymentId, event.id)
    return isNew
  }
  const { news, reference } = event
  switch (news.kind) {
    case 'paid':
      await finishPayment(ctx, paymentId, { status: 'succeeded', reference, received: news.received }, remember)
      break
    case 'cancelled':
      await finishPayment(ctx, paymentId, { status: 'failed', code: 'expired' }, remember)
      break
    case 'refunds':
      await ctx.db.$transaction(async (tx) => {
        if (await remember(tx)) await takeRefundNews(tx, paymentId, news.refunds, ctx.now())
      })
      break
    case 'other':
      isNew = await rememberEvent(ctx.db, paymentId, event.id)
  }
  return { outcome: isNew ? 'taken' : 'known', paymentId }
}

/** @returns false when it was written down before; of ten at once one finds that it was not */
async function rememberEvent(tx: TenantTx, id: string, eventId: string): Promise<boolean> {
  const { count } = await tx.payment.updateMany({
    where: { id, NOT: { eventIds: { has: eventId } } },
    data: { eventIds: { push: eventId } },
  })
  return count > 0
}

/** By the provider's id of the charge, or by ours when we have not heard the provider's yet. */
async function findPayment(db: TenantTx, event: PaymentEvent): Promise<string | null> {
  const { provider, reference, paymentId } = event
  const own = paymentId === null ? [] : [{ id: paymentId, reference: null }]
  const payment = await db.payment.findFirst({ where: { provider, OR: [{ reference }, ...own] }, select: { id: true } })
  return payment?.id ?? null
}
