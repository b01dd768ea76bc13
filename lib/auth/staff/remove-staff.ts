import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { mayGiveRole } from '../permissions.ts'
import { lockStaff } from './lock-staff.ts'
import { changedMeanwhile, staffVersion } from './staff-version.ts'

/**
 * Takes somebody out of the staff. Their sessions end at once; keys that they made are the store's, and stay.
 * @param version `staffVersion` of the member as the caller read it; left out: whatever it is now
 * @returns failures `not-found`, `changed`, `forbidden` when they may do more than the actor, `last-owner`
 */
export function removeStaff(ctx: StoreContext, id: string, version?: string): Promise<Result<{ name: string }>> {
  return allOrNothing(ctx.db, async (tx) => {
    const locked = await lockStaff(tx, id)
    if (!locked) return fail('not-found', 'There is no such member of the staff.')
    const { member, owners } = locked
    if (version !== undefined && version !== staffVersion(member)) return changedMeanwhile()
    if (!mayGiveRole(ctx.actor, member.role)) return fail('forbidden', 'They may do more than whoever removes them.')
    if (member.role === 'owner' && owners === 1) return fail('last-owner', 'A store keeps at least one owner.')
    await tx.apiSession.deleteMany({ where: { kind: 'staff', subjectId: id } })
    await tx.staff.delete({ where: { id } })
    return ok({ name: member.name })
  })
}
