import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { TEST_EVENT } from './event-types.ts'
import { writeDeliveries } from './record-event.ts'

/** Sends an event that says nothing, to see whether it arrives. @returns where it goes; `not-found`, `paused` */
export function sendTestEvent({ db }: StoreContext, id: string): Promise<Result<{ url: string }>> {
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ url: string; active: boolean }[]>`
      SELECT url, active FROM webhook WHERE id = ${id} FOR KEY SHARE`
    if (!row) return fail('not-found', 'This webhook is not there any more.')
    if (!row.active) return fail('paused', 'This webhook is paused. Resume it first.')
    await writeDeliveries(tx, [id], TEST_EVENT, {})
    return ok({ url: row.url })
  })
}
