import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StaffRole, StoreContext } from '#lib/tenancy/store-context.ts'
import { mayGiveRole } from '../permissions.ts'
import { lockStaff } from './lock-staff.ts'
import { changedMeanwhile, staffVersion } from './staff-version.ts'

/**
 * Gives a member of the staff another role. It holds from their next request on, also in sessions that are open.
 * @param version `staffVersion` of the member as the caller read it; left out: whatever it is now
 * @returns failures `not-found`, `changed`, `forbidden` when either role may do more than the actor, `last-owner`
 */
export function changeStaffRole(
  ctx: StoreContext,
  id: string,
  role: StaffRole,
  version?: string,
): Promise<Result<{ id: string }>> {
  return allOrNothing(ctx.db, async (tx) => {
    const locked = await lockStaff(tx, id)
    if (!locked) return fail('not-found', 'There is no such member of the staff.')
    const { member, owners } = locked
    if (version !== undefined && version !== staffVersion(member)) return changedMeanwhile()
    if (!mayGiveRole(ctx.actor, role) || !mayGiveRole(ctx.actor, member.role)) {
      return fail('forbidden', 'Nobody can give or take a role that may do more than they may.')
    }
    if (member.role === 'owner' && role !== 'owner' && owners === 1) {
      return fail('last-owner', 'A store keeps at least one owner.')
    }
    await tx.staff.update({ where: { id }, data: { role } })
    return ok({ id })
  })
}
