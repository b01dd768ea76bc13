import type { Tenant } from '#lib/db/tenant.ts'
import { type Actor, type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { apiKeyActor } from './keys/api-key-actor.ts'
import { readAccessToken } from './tokens/access-token.ts'
import { apiAccount } from './tokens/api-account.ts'

/**
 * Who calls, by the Authorization header alone: a cookie of the shop says nothing here, so no other site can make a
 * visitor's browser act.
 * @returns a guest without a token; null for a token that is not good in this store, whatever it asks for
 */
export async function authenticate(tenant: Tenant, authorization: string | null): Promise<Actor | null> {
  if (authorization === null) return { kind: 'guest' }
  const token = bearerToken(authorization)
  if (token === null) return null
  const ctx = storeContext(tenant, { kind: 'system' })
  return token.startsWith('souk_') ? apiKeyActor(ctx, token) : tokenActor(ctx, token)
}

/** @returns null for a header that carries none */
export function bearerToken(authorization: string): string | null {
  return /^Bearer +([\w.~+/-]{1,4096}=*)$/i.exec(authorization)?.[1] ?? null
}

/** A session that was ended, a password that was changed: the token is worth nothing at once, not in 15 minutes. */
async function tokenActor({ tenant, db, now }: StoreContext, token: string): Promise<Actor | null> {
  const claims = await readAccessToken(tenant, token, now)
  if (!claims || claims.kind === 'operator') return null
  const { sid, sub, ver, kind } = claims
  const session = { id: sid, subjectId: sub, kind, expiresAt: { gt: now() } }
  const [account, sessions] = await Promise.all([
    apiAccount(db, { kind, subjectId: sub, version: ver }),
    db.apiSession.count({ where: session }),
  ])
  return account && sessions === 1 ? account.actor : null
}
