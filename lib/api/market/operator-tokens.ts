import type { Credentials } from '#lib/auth/schema.ts'
import { signInOperator } from '#lib/auth/sign-in.ts'
import { publicDb } from '#lib/db/public-db.ts'
import type { Clock } from '#lib/kernel/clock.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import { createAccessToken, MARKET, readAccessToken } from '../tokens/access-token.ts'
import { type ApiSession, beginSession, type SessionHome } from '../tokens/begin-session.ts'
import { refreshToken } from '../tokens/refresh-token.ts'
import type { TokenPair } from '../tokens/token-pair.ts'
import type { MarketActor } from './market-endpoint.ts'

/** The sessions of operators, in the registry. */
export function operatorSessions(now: Clock): SessionHome {
  return { db: publicDb(), now }
}

/**
 * Begins an operator's session at the market's API.
 * @param address where the request came from: tries are counted by it, together with those at the console
 * @returns failures `refused` and `slowed`
 */
export async function issueOperatorTokens(
  now: Clock,
  credentials: Credentials,
  address: string,
): Promise<Result<TokenPair>> {
  const signedIn = await signInOperator(credentials, address)
  if (!signedIn.ok) return signedIn
  const { kind, subjectId, version } = signedIn.value
  const { session, secret } = await beginSession(operatorSessions(now), { kind, subjectId, version })
  const pair = await operatorTokenPair(now, session, secret)
  if (!pair) throw new Error('The account went while it signed in')
  return ok(pair)
}

/** @returns null once the operator is removed or their password changed */
export async function operatorTokenPair(now: Clock, session: ApiSession, secret: string): Promise<TokenPair | null> {
  const { id: sid, subjectId: sub, version: ver } = session
  const operator = await publicDb().operator.findFirst({ where: { id: sub, sessionVersion: ver } })
  if (!operator) return null
  const claims = { sub, sid, ver, kind: 'operator' } as const
  const access = await createAccessToken(MARKET, claims, { username: operator.email, role: 'operator' }, now)
  return { access, refresh: refreshToken(sid, secret) }
}

/** Who holds an access token of the market; null for every other token, and once the session has ended. */
export async function operatorOfToken(token: string, now: Clock): Promise<MarketActor | null> {
  const claims = await readAccessToken(MARKET, token, now)
  if (claims?.kind !== 'operator') return null
  const { sid, sub, ver } = claims
  const [operators, sessions] = await Promise.all([
    publicDb().operator.count({ where: { id: sub, sessionVersion: ver } }),
    publicDb().apiSession.count({ where: { id: sid, subjectId: sub, version: ver, expiresAt: { gt: now() } } }),
  ])
  return operators === 1 && sessions === 1 ? { kind: 'operator', id: sub } : null
}
