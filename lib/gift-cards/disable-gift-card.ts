import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

export type ChangedCard = { id: string; lastFour: string }

/** From now on nobody can pay with it; its money stays on it. */
export function disableGiftCard(ctx: StoreContext, id: string): Promise<Result<ChangedCard>> {
  return setDisabled(ctx, id, ctx.now())
}

/** Lets a disabled card pay again. */
export function enableGiftCard(ctx: StoreContext, id: string): Promise<Result<ChangedCard>> {
  return setDisabled(ctx, id, null)
}

async function setDisabled({ db }: StoreContext, id: string, disabledAt: Date | null): Promise<Result<ChangedCard>> {
  const { count } = await db.giftCard.updateMany({ where: { id }, data: { disabledAt } })
  if (count === 0) return fail('not-found', 'This gift card is not there any more.')
  return ok(await db.giftCard.findUniqueOrThrow({ where: { id }, select: { id: true, lastFour: true } }))
}
