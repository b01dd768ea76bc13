import { type SealFor, seal, unseal } from '#lib/tenancy/seal.ts'
import type { SealedSecret } from './schema.ts'

/** Which secret of a store: one does not open in the other's place either. */
export type SecretName = 'stripe.secretKey' | 'stripe.webhookSecret' | 'api.signing-key'

/** A merchant's key as the database may hold it, and what may be shown of it. */
export function sealSecret(storeId: string, name: SecretName, secret: string): SealedSecret {
  return { sealed: seal(sealFor(storeId, name), secret), lastFour: secret.slice(-4) }
}

/** @returns null for what does not open here */
export function openSecret(storeId: string, name: SecretName, secret: SealedSecret | null): string | null {
  return secret && unseal(sealFor(storeId, name), secret.sealed)
}

function sealFor(storeId: string, name: SecretName): SealFor {
  return { purpose: 'keys of payment providers', storeId, name }
}
