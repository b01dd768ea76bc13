import { type SealFor, seal, unseal } from '#lib/tenancy/seal.ts'

/** Letters that neither HTML nor an address has to escape. */
const SEALED = /souk-sealed-(v1\.[\w-]{38,4000})\./g
const HIDDEN = '••••••••'

/**
 * A code or a token as it stands in a mail that waits to be sent: whoever reads the row, a backup of it or the outbox page
 * cannot use it.
 */
export function sealSecret(storeId: string, secret: string): string {
  return `souk-sealed-${seal(sealFor(storeId), secret)}.`
}

/**
 * The text with its secrets readable, for the moment of sending. What was sealed for another store stays hidden.
 * @param encode makes a secret fit for where it stands
 */
export function openSecrets(storeId: string, text: string, encode = (secret: string) => secret): string {
  return text.replaceAll(SEALED, (_, sealed: string) => encode(unseal(sealFor(storeId), sealed) ?? HIDDEN))
}

/** The text as it may be kept and shown. */
export function hideSecrets(text: string): string {
  return text.replaceAll(SEALED, HIDDEN)
}

function sealFor(storeId: string): SealFor {
  return { purpose: 'secrets in mails', storeId, name: '' }
}
