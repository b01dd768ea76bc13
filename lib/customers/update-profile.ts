import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { ProfileInput } from './schema.ts'

/** Changes what the signed-in customer is called. */
export async function updateProfile({ db, actor }: StoreContext, { name }: ProfileInput): Promise<Result<null>> {
  if (actor.kind !== 'customer') return fail('signed-out', 'Sign in first.')
  await db.customer.updateMany({ where: { id: actor.id }, data: { name } })
  return ok(null)
}
