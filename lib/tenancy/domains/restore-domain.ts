import { ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '../acting.ts'
import { addDomain, type ClaimedDomain } from './add-domain.ts'
import { checkDomain } from './check-domain.ts'
import { setPrimaryDomain } from './set-primary-domain.ts'

/**
 * Brings a removed domain back as it was: its proof is still the same, so it is served at once when it still stands.
 * @returns failures as `addDomain`: meanwhile another store may have proved it
 */
export async function restoreDomain(
  tenantId: string,
  { host, wasPrimary }: { host: string; wasPrimary: boolean },
  acting: Acting,
): Promise<Result<ClaimedDomain>> {
  const added = await addDomain(tenantId, host, acting)
  if (!added.ok) return added
  const check = await checkDomain(added.value.id)
  if (check === 'verified' && wasPrimary) await setPrimaryDomain(tenantId, added.value.id, acting)
  return ok(added.value)
}
