import type { Actor, StoreContext } from '#lib/tenancy/store-context.ts'
import { isSameHash, readApiKey } from './api-key-secret.ts'

/** The last use is kept to the hour: a write for each request would cost more than it tells, ms. */
const USE_KEPT_TO_MS = 3600_000

/** Who acts with a key; null for one that is none of this store, or was revoked. */
export async function apiKeyActor(
  { db, now }: StoreContext,
  token: string,
): Promise<Extract<Actor, { kind: 'api-key' }> | null> {
  const read = readApiKey(token)
  const key = read && (await db.apiKey.findUnique({ where: { id: read.id } }))
  if (!read || !key || key.revokedAt || !isSameHash(key.secretHash, read.secretHash)) return null
  const before = new Date(now().getTime() - USE_KEPT_TO_MS)
  if (!key.lastUsedAt || key.lastUsedAt < before) {
    const isOld = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] }
    await db.apiKey.updateMany({ where: { id: key.id, ...isOld }, data: { lastUsedAt: now() } })
  }
  return { kind: 'api-key', id: key.id, scopes: new Set(key.scopes) }
}
