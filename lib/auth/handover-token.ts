import { createHash, randomBytes } from 'node:crypto'
import { publicDb } from '#lib/db/public-db.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { type Clock, systemClock } from '#lib/kernel/clock.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'

const VALID_FOR_MS = 60_000

/**
 * Lets a new merchant arrive signed in on their own host.
 * @returns the address that signs them in: once, within 60 s, in this store only
 */
export async function createHandoverToken(tenant: Tenant, staffId: string, now: Clock = systemClock): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now().getTime() + VALID_FOR_MS)
  await publicDb().handoverToken.create({ data: { tokenHash: hashOf(token), tenantId: tenant.id, staffId, expiresAt } })
  return `${tenantUrl(tenant)}/admin/hand-over?token=${token}`
}

/**
 * Uses a token up. Of two callers with the same token one gets the answer, because the row goes in the same statement.
 * @returns the staff's id, or null when the token is unknown, used, too old or another store's
 */
export async function redeemHandoverToken(
  tenant: Tenant,
  token: string,
  now: Clock = systemClock,
): Promise<string | null> {
  const tokenHash = hashOf(token)
  const [row] = await publicDb().$queryRaw<{ staff_id: string }[]>`
    DELETE FROM handover_token
     WHERE token_hash = ${tokenHash} AND tenant_id = ${tenant.id} AND expires_at > ${now()}
    RETURNING staff_id`
  return row?.staff_id ?? null
}

/** Removes tokens that nobody used in time. */
export async function sweepHandoverTokens(now: Clock = systemClock): Promise<void> {
  await publicDb().handoverToken.deleteMany({ where: { expiresAt: { lt: now() } } })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
