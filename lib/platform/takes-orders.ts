import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { trialStanding } from './trial-standing.ts'

/** @returns failure `read-only` with the notice for shoppers, when the store's time with the market has run out */
export function takesOrders({ tenant, now }: Pick<StoreContext, 'tenant' | 'now'>): Result<null> {
  if (trialStanding(tenant, now()).standing !== 'read-only') return ok(null)
  return fail('read-only', 'This store takes no orders at the moment. Nothing in your cart is lost.')
}
