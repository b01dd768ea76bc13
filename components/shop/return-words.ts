import type { ReturnStatus } from '#lib/returns/return-lifecycle.ts'
import type { ReturnReason } from '#lib/returns/schema.ts'

export const REASON_WORDS: Record<ReturnReason, string> = {
  'too-small': 'Too small',
  'too-large': 'Too large',
  'not-as-described': 'Not as described',
  damaged: 'Damaged',
  'changed-my-mind': 'Changed my mind',
  other: 'Something else',
}

/** Where a return stands, in a shopper's words. */
export const RETURN_WORDS: Record<ReturnStatus, string> = {
  requested: 'Asked for. We answer by e-mail.',
  approved: 'Accepted. Please send it back to us.',
  declined: 'Not accepted.',
  received: 'It has arrived with us. Your money is next.',
  refunded: 'Done. Your money is on its way back.',
}
