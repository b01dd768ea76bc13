import { notFound, redirect } from 'next/navigation'
import { may, type StaffPermission } from '#lib/auth/permissions.ts'
import type { Operator } from '#lib/db/generated/public/client.ts'
import type { Staff } from '#lib/db/generated/tenant/client.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { resolveTenantById } from '#lib/tenancy/resolve-tenant.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { assertRootHost, requestStore } from './request-store.ts'
import { signedInCustomer, signedInOperator, signedInStaff } from './sessions.ts'
import { staffActor } from './staff-actor.ts'

type StoreParams = Promise<{ tenant: string }>

/**
 * The store of a cached page, which has no request to read the Host from: the middleware put its id into the path, and the
 * path is not reachable from outside. Only what any visitor may see is rendered from it.
 */
export async function storeOfPage(params: StoreParams): Promise<Tenant> {
  const { tenant: id } = await params
  const tenant = await resolveTenantById(id)
  // A store that was suspended a moment ago is not "not found": that answer would be cached and outlive the suspension.
  // Its data refuses to open, which is an error and cached by nobody.
  if (!tenant) notFound()
  return tenant
}

/** For dynamic pages of the shop: acts for the signed-in shopper, or for a guest. */
export async function visitorContext(params: StoreParams): Promise<StoreContext> {
  const tenant = await requestStoreOf(params)
  const customer = await signedInCustomer(tenant)
  return storeContext(tenant, customer ? { kind: 'customer', id: customer.id } : { kind: 'guest' })
}

/** For pages of the dashboard: asks to sign in, and hides what this member of staff may not see. */
export async function staffContext(
  params: StoreParams,
  permission: StaffPermission,
): Promise<StoreContext & { staff: Staff }> {
  const tenant = await requestStoreOf(params)
  const staff = await signedInStaff(tenant)
  if (!staff) redirect('/admin/sign-in')
  const actor = staffActor(staff)
  if (!may(actor, permission)) notFound()
  return { ...storeContext(tenant, actor), staff }
}

/** For pages of the console. */
export async function requireOperator(): Promise<Operator> {
  await assertRootHost()
  const operator = await signedInOperator()
  if (!operator) redirect('/admin/sign-in')
  return operator
}

/** The Host's store. A path that names another one is nobody's: it did not come through the middleware. */
async function requestStoreOf(params: StoreParams): Promise<Tenant> {
  const [tenant, named] = await Promise.all([requestStore(), storeOfPage(params)])
  if (tenant.id !== named.id) notFound()
  return tenant
}
