import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { keyset, type Page } from '../keyset.ts'
import { MEDIA_INCLUDE, type Media, mediaResource } from './media-resource.ts'

const SORTS = {
  created_at: { column: 'createdAt', direction: 'asc', isDate: true },
  '-created_at': { column: 'createdAt', direction: 'desc', isDate: true },
  position: { column: 'position', direction: 'asc', isNumber: true },
} as const
export const MEDIA_SORTS = Object.keys(SORTS) as (keyof typeof SORTS)[]

type Asked = Pick<Parameters<typeof keyset>[0], 'limit' | 'cursor'> & {
  sort: keyof typeof SORTS
  product_id?: string | undefined
  attached?: 'true' | 'false' | undefined
}

export async function listMedia(
  { db }: StoreContext,
  { product_id: productId, attached, ...asked }: Asked,
): Promise<Page<Media>> {
  const { where, orderBy, take, page } = keyset(asked, SORTS)
  if (productId !== undefined && !isPlainText(productId)) return { data: [], next: null }
  const ofProduct = productId === undefined ? {} : { productId }
  const isAttached = attached === undefined ? {} : { productId: attached === 'true' ? { not: null } : null }
  const rows = await db.media.findMany({
    where: { AND: [where, ofProduct, isAttached] },
    include: MEDIA_INCLUDE,
    orderBy,
    take,
  })
  return page(rows, (row) => mediaResource(row, db.storeId))
}

export async function getMedia({ db }: StoreContext, id: string): Promise<Result<Media>> {
  const row = isPlainText(id) ? await db.media.findUnique({ where: { id }, include: MEDIA_INCLUDE }) : null
  return row ? ok(mediaResource(row, db.storeId)) : fail('not-found', 'There is no such picture.')
}
