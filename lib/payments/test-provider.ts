import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { cardDigits } from './card-checks.ts'
import type { ChargeRequest, ChargeResult, DeclineCode, PaymentProvider } from './payment-provider.ts'

/** Charges as a remote provider would remember them; card numbers are not among what is kept. */
const charges = processSingleton('test-provider-charges', () => new LRUCache<string, ChargeResult>({ max: 10_000 }))

const DECLINES: ReadonlyMap<string, DeclineCode> = new Map([
  ['4000000000000002', 'declined'],
  ['4000000000009995', 'insufficient-funds'],
])

function decide({ card }: ChargeRequest): ChargeResult {
  const number = cardDigits(card?.number ?? '')
  if (number === '4242424242424242') return { status: 'succeeded', reference: `test_${randomUUID()}` }
  return { status: 'failed', code: DECLINES.get(number) ?? 'invalid' }
}

/** Moves no money: 4242 4242 4242 4242 pays, …0002 is declined, …9995 has insufficient funds, others are no cards. */
export const testProvider: PaymentProvider = {
  id: 'test',
  async charge(request) {
    const before = charges.get(request.idempotencyKey)
    if (before) return before
    const result = decide(request)
    charges.set(request.idempotencyKey, result)
    return result
  },
  async retrieve(idempotencyKey) {
    return charges.get(idempotencyKey) ?? { status: 'unknown' }
  },
  async refund() {
    return { status: 'refunded' }
  },
}
