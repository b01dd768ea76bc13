import { oneLine } from './one-line.ts'

/**
 * Why a mail could not be handed over.
 * @property kind `refused`: the server does not want this mail, and will not. `later`: it may take it another time.
 *   `no-server`: there is nobody to hand any mail to.
 */
export type MailFailure = { kind: 'refused' | 'later' | 'no-server'; reason: string }

/** What the server says of one mail, its recipient or its content; anything else is about ourselves. */
const ABOUT_THE_MAIL = /^(RCPT TO|DATA)/
const MAX_REASON = 300

/** Reads what nodemailer threw. Codes of RFC 5321: 4yz is temporary, 5yz is not. */
export function mailFailureOf(error: unknown): MailFailure {
  const { message, responseCode, command } = partsOf(error)
  const reason = oneLine(message, MAX_REASON)
  if (responseCode === undefined) return { kind: 'no-server', reason }
  if (!ABOUT_THE_MAIL.test(command)) return { kind: 'no-server', reason }
  return { kind: responseCode >= 500 ? 'refused' : 'later', reason }
}

/** By shape: the error may come from another copy of the library. */
function partsOf(error: unknown): { message: string; responseCode?: number; command: string } {
  if (!(error instanceof Object)) return { message: String(error), command: '' }
  const { message, responseCode, command } = error as { message?: unknown; responseCode?: unknown; command?: unknown }
  return {
    message: typeof message === 'string' ? message : 'Unknown',
    command: typeof command === 'string' ? command : '',
    ...(typeof responseCode === 'number' ? { responseCode } : {}),
  }
}
