import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { writeMail } from '#lib/notifications/write-mail.ts'
import { orderPath } from '#lib/orders/order-address.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { recordEvent } from '#lib/webhooks/record-event.ts'
import { getReturn } from './get-return.ts'
import { isClosed, returnStatusesBefore } from './return-lifecycle.ts'
import { RETURN_INCLUDE, returnWithOrder } from './return-rows.ts'
import type { ReturnDecision } from './return-view.ts'
import type { AnswerInput } from './schema.ts'

/**
 * Accepts a return, declines it, or notes that it has arrived, and writes to the customer in the same transaction.
 * @returns `not-allowed` for a step that does not follow from where the return stands; a second press finds it done
 */
export async function answerReturn(ctx: StoreContext, input: AnswerInput): Promise<Result<ReturnDecision>> {
  const { id, answer, reply } = input
  const answered = await allOrNothing(ctx.db, async (tx) => {
    const { count } = await tx.returnRequest.updateMany({
      where: { id, status: { in: returnStatusesBefore(answer) } },
      data: { status: answer, ...(reply ? { reply } : {}), ...(isClosed(answer) ? { closedAt: ctx.now() } : {}) },
    })
    if (count === 0) return ok(null)
    const row = await tx.returnRequest.findUniqueOrThrow({ where: { id }, include: RETURN_INCLUDE })
    const { view, order } = returnWithOrder(row, tx.storeId)
    const { lines } = view
    await writeMail(tx, {
      kind: 'return-answered',
      to: order.email,
      dedupeKey: `return-answered:${id}:${answer}`,
      data: {
        number: order.number,
        name: order.address.name,
        path: orderPath(ctx.tenant.id, order.id),
        answer,
        reply,
        lines,
      },
    })
    await recordEvent(tx, { type: 'return.updated', subject: id })
    return ok(null)
  })
  if (!answered.ok) return answered
  const view = await getReturn(ctx, id)
  if (!view) return fail('not-found', 'This return is not there any more.')
  return view.status === answer ? ok(view) : fail('not-allowed', 'This return has been decided otherwise.')
}
