import { z } from 'zod'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { createAccessToken } from './access-token.ts'
import { apiAccount } from './api-account.ts'
import { refreshToken } from './refresh-token.ts'

export const TokenPair = z
  .strictObject({
    access: z.string().meta({ description: 'A JWT: send it as "Authorization: Bearer …" for 15 minutes.' }),
    refresh: z
      .string()
      .meta({ description: 'Good once, for the next pair. An old one that comes back ends the session.' }),
  })
  .meta({ id: 'TokenPair' })
export type TokenPair = z.output<typeof TokenPair>

type ApiSession = { id: string; kind: string; subjectId: string; version: number }

/** @returns null when nobody has this session any more */
export async function tokenPair(ctx: StoreContext, session: ApiSession, secret: string): Promise<TokenPair | null> {
  const account = await apiAccount(ctx.db, session)
  if (!account) return null
  const { actor, username } = account
  const role = actor.kind === 'staff' ? actor.role : 'customer'
  const claims = { sub: actor.id, sid: session.id, ver: session.version, kind: actor.kind }
  const access = await createAccessToken(ctx.tenant, claims, { username, role }, ctx.now)
  return { access, refresh: refreshToken(session.id, secret) }
}
