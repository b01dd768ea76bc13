import type { TenantTx } from '#lib/db/tenant-db.ts'
import { getTestChallenge } from './get-test-challenge.ts'
import { moveTestCharge } from './test-charge.ts'

/** The shopper says whether it is them. Of two answers the first one counts; one that comes too late changes nothing. */
export async function answerTestChallenge(
  db: TenantTx,
  cartId: string | null,
  { paymentId, answer }: { paymentId: string; answer: 'confirm' | 'refuse' },
): Promise<void> {
  const challenge = await getTestChallenge(db, cartId, paymentId)
  if (!challenge) return
  const asked = { state: 'asking', reference: challenge.reference } as const
  await moveTestCharge(db, paymentId, asked, answer === 'confirm' ? 'ok' : 'declined')
}
