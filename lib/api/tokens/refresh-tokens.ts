import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { ApiSession, SessionHome } from './begin-session.ts'
import { newRefreshSecret, readRefreshToken } from './refresh-token.ts'
import { sessionEnd } from './session-end.ts'
import type { TokenPair } from './token-pair.ts'

/**
 * Gives a new pair for a refresh token, which is used up by it. One that was used before is in two hands, and nobody
 * can tell whose: it ends the whole session.
 * @param pairOf gives null when nobody has the session any more
 * @returns failure `signed-out` for every token that is not the current one of a session
 */
export async function refreshTokens(
  ctx: SessionHome,
  token: string,
  pairOf: (session: ApiSession, secret: string) => Promise<TokenPair | null>,
): Promise<Result<TokenPair>> {
  const read = readRefreshToken(token)
  const session = read && (await ctx.db.apiSession.findUnique({ where: { id: read.sessionId } }))
  if (!read || !session) return signedOut()
  const { secret, secretHash } = newRefreshSecret()
  const now = ctx.now()
  // The condition decides between two at once: the later one holds a token that is old by then.
  const { count } = await ctx.db.apiSession.updateMany({
    where: { id: session.id, secretHash: read.secretHash, expiresAt: { gt: now } },
    data: { secretHash, expiresAt: sessionEnd(session.createdAt, now) },
  })
  const pair = count === 1 ? await pairOf(session, secret) : null
  if (pair) return ok(pair)
  await ctx.db.apiSession.deleteMany({ where: { id: session.id } })
  return signedOut()
}

/** Ends the session of a refresh token. What is not one ends nothing, and nobody is told the difference (RFC 7009). */
export async function revokeTokens(ctx: SessionHome, token: string): Promise<Result<null>> {
  const read = readRefreshToken(token)
  if (read) await ctx.db.apiSession.deleteMany({ where: { id: read.sessionId, secretHash: read.secretHash } })
  return ok(null)
}

function signedOut() {
  return fail('signed-out', 'The session has ended. Sign in again.')
}
