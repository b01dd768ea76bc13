import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { cardDigits } from './card-checks.ts'
import type { ChargeRequest, ChargeResult, PaymentProvider } from './payment-provider.ts'

/** Charges as a remote provider would remember them; card numbers are not among what is kept. */
const charges = processSingleton('test-provider-charges', () => new LRUCache<string, ChargeResult>({ max: 10_000 }))

const OUTCOMES: Record<string, () => ChargeResult> = {
  '4242424242424242': () => ({ status: 'succeeded', reference: `test_${randomUUID()}` }),
  '4000000000000002': () => ({ status: 'failed', code: 'declined' }),
  '4000000000009995': () => ({ status: 'failed', code: 'insufficient-funds' }),
}

function decide({ card }: ChargeRequest): ChargeResult {
  const outcome = OUTCOMES[cardDigits(card?.number ?? '')]
  return outcome ? outcome() : { status: 'failed', code: 'invalid' }
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
