import type { Clock } from '#lib/kernel/clock.ts'
import { newRefreshSecret } from './refresh-token.ts'
import { sessionEnd } from './session-end.ts'

export type ApiSession = { id: string; kind: string; subjectId: string; version: number; createdAt: Date }

type Changes = { secretHash: string; expiresAt: Date }

/** Where sessions are kept: the table of a store, or the registry's. */
export type SessionHome = {
  now: Clock
  db: {
    apiSession: {
      findUnique: (asked: { where: { id: string } }) => PromiseLike<ApiSession | null>
      create: (asked: { data: Omit<ApiSession, 'id' | 'createdAt'> & Changes }) => PromiseLike<ApiSession>
      updateMany: (asked: {
        where: { id: string; secretHash: string; expiresAt: { gt: Date } }
        data: Changes
      }) => PromiseLike<{ count: number }>
      deleteMany: (asked: { where: { id: string; secretHash?: string } }) => PromiseLike<unknown>
    }
  }
}

/** @returns the session, and the secret of its first refresh token */
export async function beginSession(
  { db, now }: SessionHome,
  account: { kind: string; subjectId: string; version: number },
): Promise<{ session: ApiSession; secret: string }> {
  const { secret, secretHash } = newRefreshSecret()
  const data = { ...account, secretHash, expiresAt: sessionEnd(now(), now()) }
  return { session: await db.apiSession.create({ data }), secret }
}
