import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'

/** 144 bits, as base64url writes them. */
const LENGTH = 24

/**
 * Shows that a link was made by this market, for this store and this one thing. It does not pass.
 * @param purpose what the link does: the key of one purpose is none of another's
 */
export function signedKey(purpose: string, storeId: string, subject: string): string {
  // As JSON, so that no two triples are written alike.
  const signed = JSON.stringify([purpose, storeId, subject])
  return createHmac('sha256', signingKey()).update(signed).digest('base64url').slice(0, LENGTH)
}

export function isSignedKey(purpose: string, storeId: string, subject: string, key: string): boolean {
  const expected = Buffer.from(signedKey(purpose, storeId, subject))
  const given = Buffer.from(key)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function signingKey(): Buffer {
  return createHmac('sha256', env().SOUK_SECRET).update('links in mails').digest()
}
