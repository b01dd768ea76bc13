import type { ChargeResult, PaymentProvider, RefundRequest } from '#lib/payments/payment-provider.ts'
import { registerPaymentProvider } from '#lib/payments/payment-providers.ts'
import { testProvider } from '#lib/payments/test-provider.ts'

/** For tests: a gate that charges wait at until the test opens it. */
export function gate(): { passed: Promise<void>; open: () => void; reached: Promise<void>; arrive: () => void } {
  const passed = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  return { passed: passed.promise, open: passed.resolve, reached: reached.promise, arrive: reached.resolve }
}

/**
 * For tests: stands in for the card provider, remembers charges by key as one would, and does what the script says
 * instead where it says something. Restore with `restoreProvider`.
 */
export function scriptProvider(script: Partial<PaymentProvider>) {
  const charges = new Map<string, ChargeResult>()
  const refunds = new Map<string, RefundRequest>()
  const usual: PaymentProvider = {
    async charge(request) {
      const { amountMinor, currency } = request
      const received = { amountMinor, currency }
      const paid = { status: 'succeeded', reference: `c_${charges.size}`, received } as const
      const result = charges.get(request.idempotencyKey) ?? paid
      charges.set(request.idempotencyKey, result)
      return result
    },
    async retrieve({ idempotencyKey }) {
      return charges.get(idempotencyKey) ?? { status: 'unknown' }
    },
    async cancel({ idempotencyKey }) {
      const charge = charges.get(idempotencyKey)
      if (charge?.status === 'succeeded') return charge
      charges.set(idempotencyKey, { status: 'failed', code: 'declined' })
      return { status: 'cancelled' }
    },
    async refund(request) {
      refunds.set(request.idempotencyKey, request)
      return { status: 'refunded', reference: `r_${refunds.size}` }
    },
  }
  registerPaymentProvider({ id: 'test', connect: () => ({ ...usual, ...script }) })
  return { charges, refunds, usual }
}

export function restoreProvider(): void {
  registerPaymentProvider(testProvider)
}
