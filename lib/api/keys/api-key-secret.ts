import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const KEY = /^souk_([0-9a-f]{32})_([\w-]{27})$/

/** What only the key's holder knows: 160 random bits, so a plain hash keeps them. */
export function newApiKeySecret(): string {
  return randomBytes(20).toString('base64url')
}

/** The key as it is shown once: it names its row, so that looking it up needs no index of hashes. */
export function apiKeyOf(id: string, secret: string): string {
  return `souk_${id.replaceAll('-', '')}_${secret}`
}

/** @returns null for what has not the shape of one */
export function readApiKey(token: string): { id: string; secretHash: string } | null {
  const [, hex, secret] = KEY.exec(token) ?? []
  if (!hex || !secret) return null
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), secretHash: hashOfSecret(secret) }
}

export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
