import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { type Clock, systemClock } from '#lib/kernel/clock.ts'
import type { StaffRole } from '#lib/tenancy/store-context.ts'
import { currentSigningKey, signingKeyOf } from './signing-keys.ts'

/** How long an access token is good, s. */
export const ACCESS_SECONDS = 15 * 60

const Claims = z.object({
  sub: z.string(),
  sid: z.string(),
  ver: z.int(),
  kind: z.enum(['staff', 'customer', 'operator']),
})

/** @property ver of the account when the session began: a new password ends it */
export type AccessClaims = z.infer<typeof Claims>

type Account = { username: string; role: StaffRole | 'customer' | 'operator' }

/** Where a token is good: one store, or the market. */
type Place = { id: string; schemaName: string }

export const MARKET: Place = { id: 'market', schemaName: 'public' }

/** Signs who somebody is in one place: for programs that read it, and for `readAccessToken`, which believes only the key. */
export async function createAccessToken(
  place: Place,
  { sub, sid, ver, kind }: AccessClaims,
  { username, role }: Account,
  now: Clock = systemClock,
): Promise<string> {
  const { kid, key } = await currentSigningKey(place.id, now)
  const issuedAt = Math.floor(now().getTime() / 1000)
  return new SignJWT({ sid, ver, kind, username, roles: [role], tenant_schema: place.schemaName })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid })
    .setSubject(sub)
    .setAudience(audienceOf(place))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_SECONDS)
    .sign(key)
}

/** @returns null for whatever is not a token of this very place, signed by us and still good */
export async function readAccessToken(
  place: Place,
  token: string,
  now: Clock = systemClock,
): Promise<AccessClaims | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = kid ? await signingKeyOf(kid, place.id, now) : null
        if (!key) throw new errors.JWKSNoMatchingKey()
        return key
      },
      {
        algorithms: ['HS256'],
        typ: 'at+jwt',
        audience: audienceOf(place),
        currentDate: now(),
        requiredClaims: ['exp'],
      },
    )
    return Claims.parse(payload)
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null
    throw error
  }
}

function audienceOf({ id }: Place): string {
  return id === MARKET.id ? 'urn:souk:market' : `urn:souk:store:${id}`
}
