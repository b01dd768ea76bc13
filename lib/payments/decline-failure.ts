import { type Failure, fail } from '#lib/kernel/result.ts'

/**
 * Why a payment failed, as it is stored: what the provider said, or what became of it with us. `expired`: the shopper
 * did not go on; `replaced`: they began anew; `abandoned`: the provider never heard of it.
 */
export type PaymentFailureCode =
  | 'declined'
  | 'insufficient-funds'
  | 'invalid'
  | 'not-payable'
  | 'abandoned'
  | 'expired'
  | 'replaced'
  | 'cancelled'

const AGAIN: Failure = {
  code: 'declined',
  message: 'The payment did not go through. You have not been charged. Try again.',
}

const MESSAGES: Record<PaymentFailureCode, Failure> = {
  declined: { code: 'declined', message: 'Your card was declined. You have not been charged. Try another card.' },
  'insufficient-funds': {
    code: 'insufficient-funds',
    message: 'There is not enough money on this card. You have not been charged. Try another card.',
  },
  invalid: {
    code: 'invalid',
    message: 'This card number is not accepted. Check it or try another card.',
    field: 'cardNumber',
  },
  'not-payable': {
    code: 'not-payable',
    message: 'This cannot be paid by card right now. You have not been charged. Choose another way to pay.',
    field: 'paymentMethod',
  },
  abandoned: AGAIN,
  replaced: AGAIN,
  expired: {
    code: 'declined',
    message: 'The payment was not finished in time. You have not been charged. Try again.',
  },
  cancelled: { code: 'declined', message: 'This order has been cancelled.' },
}

/** The failure that a shopper sees for a payment that failed. */
export function declineFailure(failureCode: string | null): { ok: false; failures: [Failure] } {
  const { code, message, field } = MESSAGES[failureCode as PaymentFailureCode] ?? MESSAGES.declined
  return fail(code, message, field)
}
