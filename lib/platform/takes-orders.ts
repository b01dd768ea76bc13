import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { trialStanding } from './trial-standing.ts'

/** What shoppers of a read-only store read; null while the store takes orders. */
export function shoppersNotice({ tenant, now }: Pick<StoreContext, 'tenant' | 'now'>): string | null {
  if (trialStanding(tenant, now()).standing !== 'read-only') return null
  return 'This store takes no orders at the moment. You can look around, and nothing in your cart is lost.'
}

/** @returns failure `read-only` with the notice for shoppers, when the store's time with the market has run out */
export function takesOrders({ tenant, now }: Pick<StoreContext, 'tenant' | 'now'>): Result<null> {
  const notice = shoppersNotice({ tenant, now })
  return notice === null ? ok(null) : fail('read-only', notice)
}
