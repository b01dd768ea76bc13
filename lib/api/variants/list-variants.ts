import { may } from '#lib/auth/permissions.ts'
import { onSale } from '#lib/catalog/on-sale.ts'
import { variantViewOf } from '#lib/catalog/product-rows.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { keyset, type Page } from '../keyset.ts'
import { type ProductVariant, productVariantOf } from './variant-resource.ts'

const SORTS = {
  position: { column: 'position', direction: 'asc', isNumber: true },
  created_at: { column: 'id', direction: 'asc' },
  '-created_at': { column: 'id', direction: 'desc' },
  sku: { column: 'sku', direction: 'asc' },
  '-sku': { column: 'sku', direction: 'desc' },
  price: { column: 'priceMinor', direction: 'asc', isNumber: true },
  '-price': { column: 'priceMinor', direction: 'desc', isNumber: true },
} as const
export type VariantSort = keyof typeof SORTS

type Asked = Pick<Parameters<typeof keyset>[0], 'limit' | 'cursor'> & { sort: VariantSort }
type Filters = {
  id?: string | undefined
  productId?: string | undefined
  sku?: string | undefined
  barcode?: string | undefined
}

/** One page of the variants that the caller may see: shoppers see those of what is on sale now. */
export async function listVariants(
  { db, actor, now }: StoreContext,
  filters: Filters,
  asked: Asked,
): Promise<Page<ProductVariant>> {
  const seesAll = may(actor, 'products:read')
  const { where, orderBy, take, page } = keyset(asked, SORTS)
  if (Object.values(filters).some((text) => text !== undefined && !isPlainText(text))) return { data: [], next: null }
  // What is archived is out of the lists, and still there for whoever names it.
  const isNamed = filters.id !== undefined || filters.productId !== undefined
  const product = seesAll ? (isNamed ? {} : { status: { not: 'archived' } }) : onSale(now())
  const [currency, rows] = await Promise.all([
    storeCurrency(db),
    db.variant.findMany({
      where: { AND: [where, { ...filters, product }] },
      include: { product: { select: { id: true, slug: true, title: true } } },
      orderBy,
      take,
    }),
  ])
  return page(rows, (row) => productVariantOf(variantViewOf(row), row.product, currency, seesAll))
}

/** The variants of a product; those of one that the caller may not see are not there. A product has at least one. */
export async function listVariantsOf(
  ctx: StoreContext,
  productId: string,
  asked: Asked,
): Promise<Result<Page<ProductVariant>>> {
  const page = await listVariants(ctx, { productId }, asked)
  const isThere = page.data.length > 0 || asked.cursor !== undefined
  return isThere ? ok(page) : fail('not-found', 'There is no such product.')
}

export async function getVisibleVariant(ctx: StoreContext, id: string): Promise<Result<ProductVariant>> {
  const { data } = await listVariants(ctx, { id }, { limit: 1, sort: 'position' })
  const [variant] = data
  return variant ? ok(variant) : fail('not-found', 'There is no such variant.')
}
