import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type ItemView, itemViewOf } from './item-view.ts'
import type { ItemInput } from './schema.ts'

export async function createItem({ db }: StoreContext, input: ItemInput): Promise<Result<ItemView>> {
  return ok(itemViewOf(await db.item.create({ data: input })))
}
