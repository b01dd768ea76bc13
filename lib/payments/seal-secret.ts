import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { SealedSecret } from './schema.ts'

const VERSION = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Which secret of a store: one does not open in the other's place either. */
export type SecretName = 'stripe.secretKey' | 'stripe.webhookSecret'

/**
 * A merchant's key as the database may hold it: AES-256-GCM under a key that is derived from SOUK_SECRET, bound to the
 * store's id and to what the secret is for. In another store, in a copy, under another SOUK_SECRET, it opens nowhere.
 */
export function sealSecret(storeId: string, name: SecretName, secret: string): SealedSecret {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(storeId, name))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  const sealed = `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
  return { sealed, lastFour: secret.slice(-4) }
}

/** @returns null for what does not open here */
export function openSecret(storeId: string, name: SecretName, secret: SealedSecret | null): string | null {
  const [version, encoded = ''] = secret?.sealed.split('.') ?? []
  if (version !== VERSION) return null
  const bytes = Buffer.from(encoded, 'base64url')
  try {
    const iv = bytes.subarray(0, IV_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(), iv, { authTagLength: TAG_BYTES })
    decipher.setAAD(boundTo(storeId, name)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

function boundTo(storeId: string, name: SecretName): Buffer {
  return Buffer.from(`${storeId} ${name}`)
}

/** A key of its own, so that nothing else that SOUK_SECRET protects opens with it. */
function sealingKey(): Buffer {
  return processSingleton('payment-keys', () =>
    Buffer.from(hkdfSync('sha256', env().SOUK_SECRET, 'souk', 'keys of payment providers', 32)),
  )
}
