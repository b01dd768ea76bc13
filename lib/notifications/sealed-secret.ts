import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

const IV_BYTES = 12
const TAG_BYTES = 16
/** Letters that neither HTML nor an address has to escape. */
const SEALED = /souk-sealed-([\w-]{38,4000})\./g
const HIDDEN = '••••••••'

/**
 * A code or a token as it stands in a mail that waits to be sent: whoever reads the row, a backup of it or the outbox page
 * cannot use it. AES-256-GCM, bound to the store.
 */
export function sealSecret(storeId: string, secret: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), iv).setAAD(Buffer.from(storeId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return `souk-sealed-${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}.`
}

/**
 * The text with its secrets readable, for the moment of sending. What was sealed for another store stays hidden.
 * @param encode makes a secret fit for where it stands
 */
export function openSecrets(storeId: string, text: string, encode = (secret: string) => secret): string {
  return text.replaceAll(SEALED, (_, sealed: string) => encode(open(storeId, sealed) ?? HIDDEN))
}

/** The text as it may be kept and shown. */
export function hideSecrets(text: string): string {
  return text.replaceAll(SEALED, HIDDEN)
}

function open(storeId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(storeId)).setAuthTag(tag)
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

/** A key of its own, so that nothing else that the secret protects opens with it. */
function sealingKey(): Buffer {
  return processSingleton('mail-sealing-key', () =>
    createHmac('sha256', env().SOUK_SECRET).update('secrets in mails').digest(),
  )
}
