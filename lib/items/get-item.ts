import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { type ItemView, itemViewOf } from './item-view.ts'

/** @returns failure `not-found`, also for an id of another store */
export async function getItem({ db }: { db: TenantTx }, id: string): Promise<Result<ItemView>> {
  const row = isPlainText(id) ? await db.item.findUnique({ where: { id } }) : null
  return row ? ok(itemViewOf(row)) : fail('not-found', 'There is no such item.')
}
