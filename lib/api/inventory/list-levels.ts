import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { keyset, type Page } from '../keyset.ts'
import { type Level, levelResource, WHERE_LEVEL } from './level-resource.ts'

const SORTS = {
  stock: { column: 'stock', direction: 'asc', isNumber: true },
  '-stock': { column: 'stock', direction: 'desc', isNumber: true },
  sku: { column: 'sku', direction: 'asc' },
  '-sku': { column: 'sku', direction: 'desc' },
  created_at: { column: 'id', direction: 'asc' },
  '-created_at': { column: 'id', direction: 'desc' },
} as const
export const INVENTORY_SORTS = Object.keys(SORTS) as (keyof typeof SORTS)[]

const include = { product: { select: { id: true, slug: true, title: true, status: true } } }

type Asked = Pick<Parameters<typeof keyset>[0], 'limit' | 'cursor'> & {
  sort: keyof typeof SORTS
  level?: Level['level'] | undefined
  sku?: string | undefined
  product_id?: string | undefined
  status?: string | undefined
}

/** One page of the store's stock. */
export async function listLevels(
  { db }: StoreContext,
  { level, sku, status, product_id: productId, ...asked }: Asked,
): Promise<Page<Level>> {
  const { where, orderBy, take, page } = keyset(asked, SORTS)
  if (!isPlainText(`${sku ?? ''}${productId ?? ''}`)) return { data: [], next: null }
  const filters = { ...(sku !== undefined && { sku }), ...(productId !== undefined && { productId }) }
  const product = { status: status ?? { not: 'archived' } }
  const rows = await db.variant.findMany({
    where: { AND: [where, level ? WHERE_LEVEL[level] : {}, { ...filters, product }] },
    include,
    orderBy,
    take,
  })
  return page(rows, levelResource)
}

export async function getLevel({ db }: StoreContext, variantId: string): Promise<Result<Level>> {
  const row = isPlainText(variantId) ? await db.variant.findUnique({ where: { id: variantId }, include }) : null
  return row ? ok(levelResource(row)) : fail('not-found', 'There is no such variant.')
}
