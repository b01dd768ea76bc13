import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { askNow } from './ask-now.ts'
import { TEST_EVENT } from './event-types.ts'
import { writeDeliveries } from './record-event.ts'

/** Sends an event that says nothing, to see whether it arrives. @returns where it goes; `not-found`, `paused` */
export function sendTestEvent({ db }: StoreContext, id: string): Promise<Result<{ url: string }>> {
  return allOrNothing(db, async (tx) => {
    const asked = await askNow(tx, id)
    if (asked.ok) await writeDeliveries(tx, [id], TEST_EVENT, {})
    return asked
  })
}
