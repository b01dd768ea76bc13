import { z } from 'zod'
import { PRODUCT_STATUSES } from '#lib/catalog/schema.ts'
import { LOW_STOCK } from '#lib/inventory/low-stock.ts'
import { Product, Variant } from '../products/product-resource.ts'

export const LEVELS = ['in-stock', 'low', 'sold-out', 'uncounted'] as const

/** Of one variant, by whose id it goes. */
export const InventoryLevel = z
  .strictObject({
    id: z.string().meta({ description: 'Of the variant.' }),
    title: Variant.shape.title,
    option_values: Variant.shape.option_values,
    sku: z.string(),
    barcode: z.string(),
    tracked: z.boolean().meta({ description: 'False: stock is not counted, and never runs out.' }),
    stock: z.int().meta({ description: 'What was counted; says nothing unless `tracked`.' }),
    level: z.enum(LEVELS).meta({ description: `Low is from 1 to ${LOW_STOCK}.` }),
    product_id: z.string(),
    product_slug: z.string(),
    product_title: z.string(),
    product_status: Product.shape.status,
    version: z.string().meta({ description: 'Changes with the stock.' }),
  })
  .meta({ id: 'InventoryLevel' })
export type Level = z.input<typeof InventoryLevel>

type Row = Pick<Level, 'id' | 'title' | 'sku' | 'barcode' | 'tracked' | 'stock'> & {
  optionValues: string[]
  product: { id: string; slug: string; title: string; status: string }
}

export function levelResource({ optionValues, product, ...row }: Row): Level {
  const { id, title, sku, barcode, tracked, stock } = row
  return {
    id,
    title,
    sku,
    barcode,
    tracked,
    stock,
    option_values: optionValues,
    level: levelOf(row),
    product_id: product.id,
    product_slug: product.slug,
    product_title: product.title,
    product_status: PRODUCT_STATUSES.find((known) => known === product.status) ?? 'draft',
    version: stockVersion(row),
  }
}

type Counted = { tracked: boolean; stock: number }

function levelOf({ tracked, stock }: Counted): Level['level'] {
  if (!tracked) return 'uncounted'
  if (stock <= 0) return 'sold-out'
  return stock <= LOW_STOCK ? 'low' : 'in-stock'
}

/** The same as a condition on variants. */
export const WHERE_LEVEL = {
  uncounted: { tracked: false },
  'sold-out': { tracked: true, stock: { lte: 0 } },
  low: { tracked: true, stock: { gt: 0, lte: LOW_STOCK } },
  'in-stock': { tracked: true, stock: { gt: LOW_STOCK } },
} as const satisfies Record<Level['level'], object>

/** The stock itself: whoever read seven may write while there are seven. */
export function stockVersion({ tracked, stock }: Counted): string {
  return tracked ? `stock-${stock}` : 'uncounted'
}
