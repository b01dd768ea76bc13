import { createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'

/** Where the proof is looked for. */
export function proofName(host: string): string {
  return `_souk-proof.${host}`
}

/** What the TXT record says. */
export function proofValue(token: string): string {
  return `souk-proof=${token}`
}

/** The same for a store and host every time: a domain that is removed and added again keeps its record. */
export function proofToken(tenantId: string, host: string): string {
  return createHmac('sha256', env().SOUK_SECRET).update(`domain proof ${tenantId} ${host}`).digest('hex').slice(0, 32)
}
