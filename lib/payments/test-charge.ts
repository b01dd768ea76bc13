import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { DeclineCode } from './payment-provider.ts'

/**
 * What the test provider remembers of a charge. It stands in the payment's `reference`, in a statement of its own, as a
 * remote provider would keep it: it outlives the process.
 */
export type TestCharge =
  | { state: 'paid'; reference: string }
  | { state: 'asking'; reference: string }
  | { state: 'refused'; reference: string; code: DeclineCode }

const WORDS = { ok: 'paid', ask: 'asking' } as const
const REFUSALS: Record<string, DeclineCode> = {
  declined: 'declined',
  funds: 'insufficient-funds',
  invalid: 'invalid',
}

/** The words of a reference: "test_ok_<id>", "test_ask_<id>", or why it was refused, "test_declined_<id>". */
export type TestWord = 'ok' | 'ask' | 'declined' | 'funds' | 'invalid'

export function testReference(word: TestWord, paymentId: string): string {
  return `test_${word}_${paymentId}`
}

/** @returns null for what the test provider did not write */
export function parseTestReference(reference: string | null): TestCharge | null {
  const word = /^test_([a-z]+)_/.exec(reference ?? '')?.[1]
  if (!reference || !word) return null
  if (word === 'ok' || word === 'ask') return { state: WORDS[word], reference }
  return { state: 'refused', reference, code: REFUSALS[word] ?? 'declined' }
}

/** Reads what is remembered of a payment's charge; null when there was none. */
export async function readTestCharge(db: TenantTx, paymentId: string): Promise<TestCharge | null> {
  const payment = await db.payment.findUnique({ where: { id: paymentId }, select: { reference: true } })
  return parseTestReference(payment?.reference ?? null)
}

/**
 * Writes down what became of a charge, by one conditional update: of two who decide at once the first one is right.
 * @param from null: nothing was remembered yet
 * @returns what is remembered now
 */
export async function moveTestCharge(
  db: TenantTx,
  paymentId: string,
  from: TestCharge | null,
  to: TestWord,
): Promise<TestCharge | null> {
  await db.payment.updateMany({
    where: { id: paymentId, status: { not: 'refunded' }, reference: from?.reference ?? null },
    data: { reference: testReference(to, paymentId) },
  })
  return readTestCharge(db, paymentId)
}
