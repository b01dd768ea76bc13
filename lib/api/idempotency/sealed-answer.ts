import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * An answer as the database may keep it: tokens and addresses of shoppers stand in some. AES-256-GCM under a key that
 * is made of the Idempotency-Key, which only the caller has, and SOUK_SECRET.
 */
export function sealAnswer(idempotencyKey: string, answer: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(idempotencyKey), iv, { authTagLength: TAG_BYTES })
  const text = Buffer.concat([cipher.update(answer, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')
}

/** @throws Error for what was not sealed under this key */
export function openAnswer(idempotencyKey: string, sealed: unknown): string {
  const bytes = Buffer.from(String(sealed), 'base64url')
  const iv = bytes.subarray(0, IV_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(idempotencyKey), iv, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}

function keyOf(idempotencyKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', idempotencyKey, env().SOUK_SECRET, 'answers kept by the API', 32))
}
