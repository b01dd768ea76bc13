import { containing } from '#lib/db/containing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { Choice } from './discount-view.ts'

const MOST = 8
const MAX_QUERY = 100

/** Products or collections whose title has this in it, for choosing what a discount is for. Gift cards are never cheaper. */
export async function findChoices(db: TenantTx, of: 'products' | 'collections', q: string): Promise<Choice[]> {
  if (!isPlainText(q)) return []
  const title = containing(q.slice(0, MAX_QUERY))
  const rest = { select: { id: true, title: true }, orderBy: { title: 'asc' as const }, take: MOST }
  const rows =
    of === 'products'
      ? await db.product.findMany({ where: { title, isGiftCard: false, status: { not: 'archived' } }, ...rest })
      : await db.collection.findMany({ where: { title }, ...rest })
  return rows.map((row) => ({ id: row.id, label: row.title }))
}
