/** Which status an order may pass to. What is not here cannot happen. */
const ORDER_TRANSITIONS = {
  open: ['fulfilled', 'cancelled'],
  fulfilled: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>

export type OrderStatus = keyof typeof ORDER_TRANSITIONS
export const ORDER_STATUSES = Object.keys(ORDER_TRANSITIONS) as OrderStatus[]

/** `unpaid` until the money comes; then what `followRefunds` makes of the refunds there are. */
export type OrderPaymentStatus = 'unpaid' | 'paid' | 'partly-refunded' | 'refunded'

type Standing = { status: OrderStatus; paymentStatus: OrderPaymentStatus }

/** The statuses from which an order may pass to `target`: the condition of the one update that makes the step. */
export function orderStatusesBefore(target: OrderStatus): OrderStatus[] {
  return ORDER_STATUSES.filter((status) => includes(ORDER_TRANSITIONS[status], target))
}

/** Money is taken for what is or will be delivered: also after delivery ("Pay on delivery"), never once cancelled. */
export const PAYABLE_ORDER_STATUSES: OrderStatus[] = ['open', 'fulfilled']

/** Cancelled while paid: the refund is still to come. The only trace that a crash between the two leaves. */
export function isRefundDue({ status, paymentStatus }: Standing): boolean {
  return status === 'cancelled' && REFUNDABLE_STATUSES.includes(paymentStatus)
}

/** There is money that can go back. */
export const REFUNDABLE_STATUSES: OrderPaymentStatus[] = ['paid', 'partly-refunded']

/** What may be done with an order as it stands. */
export function allowedSteps(order: Standing): { markPaid: boolean; fulfil: boolean; cancel: boolean } {
  return {
    markPaid: order.paymentStatus === 'unpaid' && PAYABLE_ORDER_STATUSES.includes(order.status),
    fulfil: orderStatusesBefore('fulfilled').includes(order.status),
    cancel: orderStatusesBefore('cancelled').includes(order.status) || isRefundDue(order),
  }
}

function includes(list: readonly string[], value: string): boolean {
  return list.includes(value)
}
