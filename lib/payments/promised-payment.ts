import type { PaymentProvider } from './payment-provider.ts'

/**
 * Money that comes, and goes back, by hand: the order is made unpaid and the merchant marks it paid. Whoever placed it
 * has agreed, so an interrupted checkout is completed.
 */
export function promisedPayment(reference: string): PaymentProvider {
  const authorised = { status: 'authorised', reference } as const
  return {
    charge: async () => authorised,
    retrieve: async () => authorised,
    cancel: async () => authorised,
    refund: async () => ({ status: 'refunded', reference }),
  }
}
