import { cardDigits } from './card-checks.ts'
import type { Card, ChargeName, ChargeResult, PaymentAdapter } from './payment-provider.ts'
import { moveTestCharge, readTestCharge, type TestCharge, type TestWord } from './test-charge.ts'

/** Which test card does what; any other number is no card. */
const CARDS: ReadonlyMap<string, TestWord> = new Map([
  ['4242424242424242', 'ok'],
  ['4000000000003220', 'ask'],
  ['4000000000000002', 'declined'],
  ['4000000000009995', 'funds'],
])

function decide(card: Card | null): TestWord {
  return CARDS.get(cardDigits(card?.number ?? '')) ?? 'invalid'
}

/**
 * Moves no money: 4242 4242 4242 4242 pays, …3220 asks "Is it you?" first, …0002 is declined, …9995 has too little on it.
 * Card numbers are not among what is remembered.
 */
export const testProvider: PaymentAdapter = {
  id: 'test',
  connect: ({ db }) => ({
    async charge({ card, ...name }) {
      const { paymentId } = name
      const known = (await readTestCharge(db, paymentId)) ?? (await moveTestCharge(db, paymentId, null, decide(card)))
      return known ? resultOf(known, name) : { status: 'failed', code: 'invalid' }
    },
    async retrieve(name) {
      const known = await readTestCharge(db, name.paymentId)
      return known ? resultOf(known, name) : { status: 'unknown' }
    },
    async cancel(name) {
      const { paymentId } = name
      const known = await readTestCharge(db, paymentId)
      const now = known?.state === 'paid' ? known : await moveTestCharge(db, paymentId, known, 'declined')
      return now?.state === 'paid' ? paid(now.reference, name) : { status: 'cancelled' }
    },
    async refund({ refundId }) {
      return { status: 'refunded', reference: `test_re_${refundId}` }
    },
  }),
}

function paid(reference: string, { amountMinor, currency }: ChargeName) {
  return { status: 'succeeded', reference, received: { amountMinor, currency } } as const
}

function resultOf(charge: TestCharge, name: ChargeName): ChargeResult {
  const { reference } = charge
  switch (charge.state) {
    case 'paid':
      return paid(reference, name)
    case 'refused':
      return { status: 'failed', code: charge.code }
    case 'asking': {
      const challenge = { kind: 'redirect', url: `/checkout/challenge/${name.paymentId}` } as const
      return { status: 'requires-action', reference, challenge }
    }
  }
}
