import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '#lib/env.ts'

export type SessionKind = 'staff' | 'customer' | 'operator'

/** Who is signed in, where, and since which password. `tenantId` is null on the root host. */
export type Session = { kind: SessionKind; tenantId: string | null; subjectId: string; version: number }

/** How long a session lasts without signing in again, s. */
export const SESSION_SECONDS: Record<SessionKind, number> = {
  staff: 14 * 24 * 3600,
  customer: 30 * 24 * 3600,
  operator: 12 * 3600,
}

const Claims = z.object({ sub: z.string(), tid: z.string().nullable(), ver: z.int() })

export function encodeSession({ kind, tenantId, subjectId, version }: Session): Promise<string> {
  return encode({
    token: { sub: subjectId, tid: tenantId, ver: version },
    secret: env().SOUK_SECRET,
    salt: saltOf(kind),
    maxAge: SESSION_SECONDS[kind],
  })
}

/**
 * Reads a session cookie for one kind of account on one store. A cookie of another store or kind is nobody's here.
 * @returns null for anything that is not a valid session of exactly this kind and store
 */
export async function decodeSession(
  cookie: string | undefined,
  kind: SessionKind,
  tenantId: string | null,
): Promise<Session | null> {
  if (!cookie) return null
  try {
    const claims = Claims.safeParse(await decode({ token: cookie, secret: env().SOUK_SECRET, salt: saltOf(kind) }))
    if (!claims.success || claims.data.tid !== tenantId) return null
    return { kind, tenantId, subjectId: claims.data.sub, version: claims.data.ver }
  } catch {
    return null
  }
}

/** Each kind has keys of its own: a shopper's cookie under the staff's name decrypts to nothing. */
function saltOf(kind: SessionKind): string {
  return `souk.${kind}`
}
