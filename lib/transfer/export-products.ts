import { PRODUCT_INCLUDE } from '#lib/catalog/product-rows.ts'
import { readOptions } from '#lib/catalog/schema.ts'
import { pictureOf } from '#lib/content/picture.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import type { Prisma } from '#lib/db/generated/tenant/client.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { PRODUCT_COLUMNS, type ProductColumn } from './product-columns.ts'

const PAGE = 100
type Row = Prisma.ProductGetPayload<{ include: typeof PRODUCT_INCLUDE }>
type Cells = Partial<Record<ProductColumn, string>>

/**
 * All products, by handle, as rows of text; a page of them is in memory at a time. The first row is the head.
 * @param origin of the shop, before the addresses of its pictures
 */
export async function* exportProducts({ db }: Pick<StoreContext, 'db'>, origin: string): AsyncGenerator<string[]> {
  yield [...PRODUCT_COLUMNS]
  const currency = await storeCurrency(db)
  for (let after = ''; ; ) {
    const rows = await db.product.findMany({
      where: { slug: { gt: after } },
      orderBy: { slug: 'asc' },
      take: PAGE,
      include: PRODUCT_INCLUDE,
    })
    for (const row of rows) {
      for (const cells of rowsOf(row, currency, (media) => origin + pictureOf(media, db.storeId).src)) {
        yield PRODUCT_COLUMNS.map((column) => cells[column] ?? '')
      }
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.slug
  }
}

function rowsOf(row: Row, currency: string, addressOf: (media: Row['media'][number]) => string): Cells[] {
  const options = readOptions(row.options)
  const count = Math.max(row.variants.length, row.media.length)
  return Array.from({ length: count }, (_, index) => {
    const cells: Cells = { Handle: row.slug }
    if (index === 0) Object.assign(cells, productCells(row))
    const variant = row.variants[index]
    if (variant) {
      Object.assign(cells, variantCells(variant, currency))
      const media = row.media.find(({ id }) => id === variant.mediaId)
      if (media) cells['Variant Image'] = addressOf(media)
      if (options.length === 0) Object.assign(cells, { 'Option1 Name': 'Title', 'Option1 Value': 'Default Title' })
      for (const [at, { name, values }] of options.entries()) {
        const value = variant.optionValues[at] ?? ''
        const named = index === 0 ? { [`Option${at + 1} Name`]: name } : {}
        const swatch = values.find((each) => each.value === value)?.swatch ?? ''
        Object.assign(cells, named, { [`Option${at + 1} Value`]: value, [`Option${at + 1} Swatch`]: swatch })
      }
    }
    const media = row.media[index]
    if (media)
      Object.assign(cells, {
        'Image Src': addressOf(media),
        'Image Position': String(index + 1),
        'Image Alt Text': media.alt,
      })
    return cells
  })
}

function productCells(row: Row): Cells {
  return {
    Title: row.title,
    'Body (HTML)': row.description,
    Vendor: row.vendor,
    Type: row.type,
    Tags: row.tags.join(', '),
    Published: String(row.status === 'active'),
    'Gift Card': String(row.isGiftCard),
    'SEO Title': row.seoTitle,
    'SEO Description': row.seoDescription,
    Status: row.status,
    'Publish At': row.publishAt?.toISOString() ?? '',
  }
}

function variantCells(variant: Row['variants'][number], currency: string): Cells {
  const { compareAtMinor } = variant
  return {
    'Variant SKU': variant.sku,
    'Variant Grams': String(variant.weightGrams),
    'Variant Inventory Tracker': variant.tracked ? 'shopify' : '',
    'Variant Inventory Qty': String(variant.stock),
    'Variant Inventory Policy': 'deny',
    'Variant Fulfillment Service': 'manual',
    'Variant Price': toDecimal(variant.priceMinor, currency),
    'Variant Compare At Price': compareAtMinor === null ? '' : toDecimal(compareAtMinor, currency),
    'Variant Requires Shipping': String(variant.requiresShipping),
    'Variant Taxable': String(variant.taxable),
    'Variant Barcode': variant.barcode,
    'Variant Weight Unit': 'g',
  }
}
