import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { StaffRole } from '#lib/tenancy/store-context.ts'

type Member = { id: string; role: StaffRole; email: string; name: string }

/**
 * A member of the staff, locked together with every owner until the transaction ends: of two who each take away the
 * other's role at once, the second waits and finds one owner left.
 * @returns null when there is no such member
 */
export async function lockStaff(tx: TenantTx, id: string): Promise<{ member: Member; owners: number } | null> {
  const rows = await tx.$queryRaw<(Omit<Member, 'role'> & { role: string })[]>`
    SELECT id, role, email, name FROM staff WHERE role = 'owner' OR id = ${id} ORDER BY id FOR UPDATE`
  const row = rows.find((each) => each.id === id)
  if (!row) return null
  const role = row.role === 'owner' ? 'owner' : 'staff'
  return { member: { ...row, role }, owners: rows.filter((each) => each.role === 'owner').length }
}
