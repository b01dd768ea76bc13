import { createHmac, randomBytes } from 'node:crypto'
import { type SealFor, seal, unseal } from '#lib/tenancy/seal.ts'

const PREFIX = 'whsec_'
const SECRET_BYTES = 32

/** What a receiver tells by that an event is ours, in the form of Standard Webhooks: "whsec_" and 32 random bytes. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64')
}

export function sealWebhookSecret(storeId: string, secret: string): string {
  return seal(sealFor(storeId), secret)
}

/** @returns null for one that another store sealed, as a file from elsewhere brings it */
export function openWebhookSecret(storeId: string, sealed: string): string | null {
  return unseal(sealFor(storeId), sealed)
}

function sealFor(storeId: string): SealFor {
  return { purpose: 'secrets of webhooks', storeId, name: '' }
}

/**
 * The headers that show whose message it is and when it was sent (standardwebhooks.com): an HMAC-SHA256 for each secret.
 * @param body byte for byte as it is sent
 */
export function signatureHeaders(secrets: readonly string[], id: string, at: Date, body: string) {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
