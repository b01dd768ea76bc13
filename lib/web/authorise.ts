import { may, type StaffPermission } from '#lib/auth/permissions.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { type Failure, fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Actor } from '#lib/tenancy/store-context.ts'
import { signedInCustomer, signedInStaff } from './sessions.ts'
import { staffActor } from './staff-actor.ts'

/** What an action or a route asks of its caller: nothing, a shopper's account, or a permission of the staff. */
export type StorePermission = 'public' | 'customer' | StaffPermission

/** Who acts on this store, when they may. */
export async function authorise(
  tenant: Tenant,
  permission: StorePermission,
): Promise<Result<Actor, Failure<'signed-out' | 'forbidden'>>> {
  if (permission === 'public' || permission === 'customer') {
    const customer = await signedInCustomer(tenant)
    if (customer) return ok({ kind: 'customer', id: customer.id })
    return permission === 'public' ? ok({ kind: 'guest' }) : fail('signed-out', 'Sign in first.')
  }
  const staff = await signedInStaff(tenant)
  if (!staff) return fail('signed-out', 'Your session has ended. Sign in again.')
  const actor = staffActor(staff)
  return may(actor, permission) ? ok(actor) : fail('forbidden', 'Your account may not do this.')
}
