import type { z } from 'zod'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import type { MailData, OrderMail } from '#lib/notifications/mail-data.ts'
import type { MailKind } from '#lib/notifications/mail-kinds.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import { paymentLabel } from '#lib/payments/payment-methods.ts'
import { writtenAddress } from '#lib/shipping/written-address.ts'
import { orderPath } from './order-address.ts'
import type { OrderPaymentStatus, OrderStatus } from './order-lifecycle.ts'
import { orderSums } from './order-sums.ts'
import { OrderAccount, StoredAddress } from './schema.ts'

type OrderMailKind = Extract<MailKind, `order-${string}`>

/** What a mail of this kind says beside the order itself. */
type Besides<Kind extends OrderMailKind> = Omit<MailData[Kind], keyof OrderMail>

export type NewOrderMail<Kind extends OrderMailKind> = {
  kind: Kind
  orderId: string
  /** For what may happen to one order more than once; without it the order gets one mail of this kind. */
  dedupeKey?: string
  besides: Besides<Kind>
}

/**
 * Tells whoever ordered what became of their order, in the transaction in which it does. Figures and lines are read from
 * the order as it is then.
 * @returns false when this mail was written before
 */
export async function writeOrderMail<Kind extends OrderMailKind>(
  tx: TenantTx,
  { kind, orderId, dedupeKey = `${kind}:${orderId}`, besides }: NewOrderMail<Kind>,
): Promise<boolean> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { lines: { orderBy: { id: 'asc' } }, payment: { select: { provider: true } } },
  })
  const address = StoredAddress.catch(StoredAddress.parse({})).parse(order.address)
  const data = {
    ...besides,
    number: order.number,
    name: address.name,
    path: orderPath(tx.storeId, orderId),
    currency: order.currency,
    lines: order.lines,
    sums: sumsIn(order),
    paymentLabel: paymentLabel(order.payment?.provider ?? ''),
    address: linesOf(address),
  }
  // `besides` is what the kind has more than an order, so that together they are its data.
  return writeMail(tx, { kind, to: order.email, dedupeKey, data: data as unknown as MailData[Kind] })
}

type SummedOrder = Omit<Parameters<typeof orderSums>[0], 'account' | 'shippingLabel' | 'status' | 'paymentStatus'> & {
  account: unknown
  status: string
  paymentStatus: string
  currency: string
}

function sumsIn(order: SummedOrder): OrderMail['sums'] {
  const account = OrderAccount.parse(order.account)
  const status = order.status as OrderStatus
  const paymentStatus = order.paymentStatus as OrderPaymentStatus
  const rows = orderSums({ ...order, account, shippingLabel: account.shippingLabel, status, paymentStatus })
  return rows.map(({ kind, label, amountMinor }) => ({
    label,
    amount: kind === 'delivery' && amountMinor === 0 ? 'Free' : formatMoney(amountMinor, order.currency),
    strong: kind === 'total' || kind === 'due',
  }))
}

function linesOf(address: z.infer<typeof StoredAddress>): string[] {
  return address.line1 === '' ? [] : writtenAddress(address)
}
