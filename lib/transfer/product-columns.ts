/** The columns of Shopify's product CSV that our model has a place for, in the order of the export. */
export const PRODUCT_COLUMNS = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Type',
  'Tags',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Fulfillment Service',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Variant Taxable',
  'Variant Barcode',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'Gift Card',
  'SEO Title',
  'SEO Description',
  'Variant Image',
  'Variant Weight Unit',
  'Status',
  // Ours: Shopify's format has no place for these, and leaves out what it does not know.
  'Publish At',
  'Option1 Swatch',
  'Option2 Swatch',
  'Option3 Swatch',
] as const

/** Read as well, and never written: older and newer spellings of what there is. */
const ALSO_READ = ['Option4 Name', 'Option4 Value', 'Variant Weight'] as const

export type ProductColumn = (typeof PRODUCT_COLUMNS)[number] | (typeof ALSO_READ)[number]

const BY_NAME = new Map<string, ProductColumn>(
  [...PRODUCT_COLUMNS, ...ALSO_READ].map((column) => [column.toLowerCase(), column]),
)

/** The column that a head names, in whatever case; null for one that we have no place for. */
export function productColumn(name: string): ProductColumn | null {
  return BY_NAME.get(name.trim().toLowerCase()) ?? null
}

/** Columns of numbers: a minus there is no formula. */
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set([
  'Variant Grams',
  'Variant Inventory Qty',
  'Variant Price',
  'Variant Compare At Price',
  'Image Position',
])

/** Whether a file that names it says something about variants. */
export function isVariantColumn(column: string): boolean {
  return column.startsWith('Option') || (column.startsWith('Variant ') && column !== 'Variant Image')
}
