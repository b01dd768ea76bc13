const OF_PRODUCT: Record<string, string> = {
  title: 'Title',
  slug: 'Handle',
  description: 'Body (HTML)',
  publishAt: 'Publish At',
  vendor: 'Vendor',
  type: 'Type',
  tags: 'Tags',
  seoTitle: 'SEO Title',
  seoDescription: 'SEO Description',
  isGiftCard: 'Gift Card',
  variants: 'Option1 Value',
}
const OF_VARIANT: Record<string, string> = {
  price: 'Variant Price',
  compareAt: 'Variant Compare At Price',
  sku: 'Variant SKU',
  barcode: 'Variant Barcode',
  stock: 'Variant Inventory Qty',
  weightGrams: 'Variant Grams',
}

/** The column that a field of a product's form comes from; '' when it is none's. */
export function columnOfPath([head, at, field, inner]: readonly PropertyKey[]): string {
  const number = (index: PropertyKey | undefined) => (typeof index === 'number' ? index + 1 : 1)
  if (head === 'options') {
    if (field === 'name') return `Option${number(at)} Name`
    return `Option${number(at)} Value`
  }
  if (head === 'variants' && typeof field === 'string') {
    return field === 'optionValues' ? `Option${number(inner)} Value` : (OF_VARIANT[field] ?? '')
  }
  return OF_PRODUCT[String(head)] ?? ''
}
