import { may } from '#lib/auth/permissions.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type ApiKeyInput, MAX_API_KEYS } from '../schema.ts'
import { apiKeyOf, hashOfSecret, newApiKeySecret } from './api-key-secret.ts'

/** @property key the whole key: shown now, and never again */
export type CreatedApiKey = { id: string; name: string; key: string }

/**
 * Makes a key for a program of the merchant's. Nobody gives away what they may not do themselves.
 * @returns failures beside `scopes`, and `too-many` without a field
 */
export async function createApiKey(
  { db, actor }: StoreContext,
  { name, scopes }: ApiKeyInput,
): Promise<Result<CreatedApiKey>> {
  if (!scopes.every((scope) => may(actor, scope)))
    return fail('forbidden', 'You may not do all of this yourself.', 'scopes')
  const inUse = await db.apiKey.count({ where: { revokedAt: null } })
  if (inUse >= MAX_API_KEYS) return fail('too-many', `A store has at most ${MAX_API_KEYS} keys. Revoke one first.`)
  const secret = newApiKeySecret()
  const data = { name, scopes, secretHash: hashOfSecret(secret), lastFour: secret.slice(-4) }
  const { id } = await db.apiKey.create({ data })
  return ok({ id, name, key: apiKeyOf(id, secret) })
}
