import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** Returns that wait for the merchant: to be answered, or to be refunded. What is on its way waits for the post. */
export function countWaitingReturns({ db }: StoreContext): Promise<number> {
  return db.returnRequest.count({ where: { status: { in: ['requested', 'received'] } } })
}
