import type { Staff } from '#lib/db/generated/tenant/client.ts'
import type { Actor } from '#lib/tenancy/store-context.ts'

/** A member of staff as the actor of a use case. */
export function staffActor(staff: Staff): Extract<Actor, { kind: 'staff' }> {
  return { kind: 'staff', id: staff.id, role: staff.role === 'owner' ? 'owner' : 'staff' }
}
