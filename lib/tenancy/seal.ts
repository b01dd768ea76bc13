import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

const VERSION = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Each has a key of its own, so that nothing else that SOUK_SECRET protects opens with it. */
export type SealPurpose = 'keys of payment providers' | 'secrets in mails' | 'secrets of webhooks'

/** What a sealed text is bound to: it opens for the same three, and nowhere else. */
export type SealFor = {
  purpose: SealPurpose
  storeId: string
  /** Which of the store's secrets of this purpose, when they must not stand in for each other. */
  name: string
}

/**
 * A secret as the database may hold it: AES-256-GCM under a key that is derived from SOUK_SECRET. In another store, in a
 * copy, under another SOUK_SECRET it opens nowhere.
 * @returns letters, digits, "-", "_" and one "."
 */
export function seal({ purpose, storeId, name }: SealFor, secret: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(purpose), iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(`${storeId} ${name}`))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
}

/** @returns null for what does not open here */
export function unseal({ purpose, storeId, name }: SealFor, sealed: string): string | null {
  const [version, encoded = ''] = sealed.split('.')
  if (version !== VERSION) return null
  const bytes = Buffer.from(encoded, 'base64url')
  try {
    const iv = bytes.subarray(0, IV_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(purpose), iv, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(`${storeId} ${name}`)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

function sealingKey(purpose: SealPurpose): Buffer {
  return processSingleton(`sealing key: ${purpose}`, () =>
    Buffer.from(hkdfSync('sha256', env().SOUK_SECRET, 'souk', purpose, 32)),
  )
}
