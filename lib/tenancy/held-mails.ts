/**
 * Why a mail that came with a store is not sent from it: whether the store it came from has sent it, nobody here knows.
 * Kept as the mail's error. What is sent again all at once leaves these out.
 */
export const HELD_MAIL_REASONS = {
  copied: 'The store was copied before it was sent.',
  imported: 'The store came from a file before it was sent.',
  restored: 'The store was restored from a file in which it had not been sent.',
} as const

const ALL: readonly string[] = Object.values(HELD_MAIL_REASONS)

/** @param error of a mail that is not sent */
export function isHeldBack(error: string): boolean {
  return ALL.includes(error)
}
