import { z } from 'zod'
import { adjustStock, StockAdjustment } from '#lib/catalog/adjust-stock.ts'
import { PRODUCT_STATUSES } from '#lib/catalog/schema.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { ListQuery, pageOf } from '../list.ts'
import { InventoryLevel, LEVELS, type Level, stockVersion } from './level-resource.ts'
import { getLevel, INVENTORY_SORTS, listLevels } from './list-levels.ts'

const tag = 'Inventory'
const READERS: readonly Access[] = ['products:read']
const WRITERS: readonly Access[] = ['products:write']

const Query = ListQuery.extend({
  sort: z.enum(INVENTORY_SORTS).default('stock'),
  level: z.enum(LEVELS).optional(),
  sku: z.string().max(60).optional().meta({ description: 'Only those of exactly this SKU.' }),
  product_id: z.string().max(60).optional(),
  status: z
    .enum(PRODUCT_STATUSES)
    .optional()
    .meta({ description: 'Of the product. Without it all but archived ones.' }),
})

export const inventoryEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/inventory',
    tag,
    summary: 'List how many there are of each variant',
    access: READERS,
    query: Query,
    status: 200,
    answer: pageOf(InventoryLevel, 'InventoryPage'),
    run: async (ctx, { query }) => ok(await listLevels(ctx, query)),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/inventory/{variant}',
    tag,
    summary: 'Read how many there are of a variant',
    access: READERS,
    status: 200,
    answer: InventoryLevel,
    run: (ctx, { params: { variant = '' } }) => getLevel(ctx, variant),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/inventory/{variant}/adjust',
    tag,
    summary: 'Change how many there are of a variant',
    description:
      'By `delta`, what came in or went out, or to `set`, what was counted. Of two at once both count. With If-Match it is done only while the stock is what was read.',
    access: WRITERS,
    body: StockAdjustment.meta({ id: 'StockAdjustment' }),
    status: 200,
    answer: InventoryLevel,
    audit: ({ product_title, title }) => ({
      action: 'stock.adjusted',
      subject: title ? `${product_title}, ${title}` : product_title,
    }),
    invalidates: ({ tenant }, { product_slug: slug }) => [catalogTag(tenant), productTag(tenant, slug)],
    run: (ctx, { params: { variant = '' }, body, version }) => adjust(ctx, variant, body, version),
  }),
]

async function adjust(
  ctx: StoreContext,
  variantId: string,
  change: StockAdjustment,
  version: string | undefined,
): Promise<Result<Level>> {
  const adjusted = await adjustStock(
    ctx,
    variantId,
    change,
    (counted) => version === undefined || stockVersion(counted) === version,
  )
  return adjusted.ok ? getLevel(ctx, variantId) : adjusted
}
