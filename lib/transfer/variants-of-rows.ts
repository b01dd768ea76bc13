import type { ProductOption, ProductView } from '#lib/catalog/product-view.ts'
import { combinationKey } from '#lib/catalog/variant-matrix.ts'
import { parseMoney, toDecimal } from '#lib/kernel/money.ts'
import type { CellReadings } from './cell-readings.ts'
import type { CsvRow } from './read-csv.ts'

const NAMES = ['Option1 Name', 'Option2 Name', 'Option3 Name'] as const
const VALUES = ['Option1 Value', 'Option2 Value', 'Option3 Value'] as const
const SWATCHES = ['Option1 Swatch', 'Option2 Swatch', 'Option3 Swatch'] as const
const SWATCH = /^#[0-9a-f]{6}$/i

function oneLine(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim()
}

/** The options that the rows name; "Title / Default Title" is how the format says that there are none. */
export function optionsOfRows(
  readings: CellReadings,
  rows: readonly [CsvRow, ...CsvRow[]],
  existing: ProductView | null,
): ProductOption[] {
  const [first] = rows
  const fourth = rows.find(({ cells }) => oneLine(cells['Option4 Name']) || oneLine(cells['Option4 Value']))
  if (fourth) readings.refuse(fourth, 'Option4 Name', 'A product has at most three options.')
  if (!readings.has('Option1 Name') && !readings.has('Option1 Value') && (existing?.options.length ?? 0) > 0) {
    readings.refuse(first, 'Option1 Name', 'This product has options, and the file has no columns for them.')
    return []
  }
  const isPlain =
    oneLine(first.cells['Option1 Name']) === 'Title' &&
    !oneLine(first.cells['Option2 Name']) &&
    rows.every(({ cells }) => ['', 'Default Title'].includes(oneLine(cells['Option1 Value'])))
  if (isPlain) return []
  return NAMES.flatMap((column, index) => {
    const valueColumn = VALUES[index] ?? 'Option1 Value'
    const withValue = rows.find(({ cells }) => oneLine(cells[valueColumn]))
    const name = oneLine(rows.find(({ cells }) => oneLine(cells[column]))?.cells[column])
    if (!withValue && !name) return []
    if (!name) readings.refuse(withValue ?? first, column, 'Name the option, for example Size.')
    return [
      {
        name,
        values: valuesOf(
          rows,
          index,
          existing?.options.find((option) => option.name === name),
        ),
      },
    ]
  })
}

function valuesOf(rows: readonly CsvRow[], index: number, before: ProductOption | undefined): ProductOption['values'] {
  const found = new Map<string, string | null>()
  for (const { cells } of rows) {
    const value = oneLine(cells[VALUES[index] ?? 'Option1 Value'])
    if (value === '') continue
    const cell = oneLine(cells[SWATCHES[index] ?? 'Option1 Swatch'])
    const kept = before?.values.find((known) => known.value === value)?.swatch ?? null
    found.set(value, found.get(value) ?? (SWATCH.test(cell) ? cell.toLowerCase() : kept))
  }
  return [...found].map(([value, swatch]) => ({ value, swatch }))
}

type Around = { options: readonly ProductOption[]; existing: ProductView | null; currency: string }

/** Variants as the product's form sends them. @param readings null: those that there are, as they are */
export function variantsOfRows(
  readings: CellReadings | null,
  rows: readonly CsvRow[],
  { options, existing, currency }: Around,
): unknown[] {
  const kept = (existing?.variants ?? []).map((variant) => ({
    id: variant.id,
    optionValues: variant.optionValues,
    price: toDecimal(variant.priceMinor, currency),
    compareAt: variant.compareAtMinor === null ? '' : toDecimal(variant.compareAtMinor, currency),
    sku: variant.sku,
    barcode: variant.barcode,
    tracked: variant.tracked,
    stock: variant.stock,
    stockBefore: variant.stock,
    weightGrams: variant.weightGrams,
    requiresShipping: variant.requiresShipping,
    taxable: variant.taxable,
    mediaId: variant.mediaId,
  }))
  if (!readings) return kept
  const before = new Map(kept.map((variant) => [combinationKey(variant.optionValues), variant]))
  const skuLines = new Map<string, number>()
  return rows.map((row) => {
    const optionValues = options.map((_, index) => oneLine(row.cells[VALUES[index] ?? 'Option1 Value']))
    const known = before.get(combinationKey(optionValues))
    const sku = readings.text(row, 'Variant SKU', known?.sku).trim()
    const other = sku ? skuLines.get(sku) : undefined
    if (other !== undefined)
      readings.note(row, 'Variant SKU', `The SKU ${sku.slice(0, 60)} is on line ${other} as well.`)
    else if (sku) skuLines.set(sku, row.line)
    const { stockBefore, ...stock } = stockOf(readings, row, known)
    return {
      ...(known ? { id: known.id, mediaId: known.mediaId } : {}),
      optionValues,
      ...pricesOf(readings, row, known, currency),
      sku,
      barcode: readings.text(row, 'Variant Barcode', known?.barcode),
      ...stock,
      ...(stockBefore === undefined ? {} : { stockBefore }),
      weightGrams: readings.grams(row, known?.weightGrams ?? 0),
      requiresShipping: readings.has('Variant Requires Shipping')
        ? readings.yesOrNo(row, 'Variant Requires Shipping', true)
        : (known?.requiresShipping ?? true),
      taxable: readings.has('Variant Taxable')
        ? readings.yesOrNo(row, 'Variant Taxable', true)
        : (known?.taxable ?? true),
    }
  })
}

type Stock = { tracked: boolean; stock: number; stockBefore?: number }

/** No tracker: stock is not counted. Sold on when sold out: neither is it. Without a column the stock stays as it is. */
function stockOf(readings: CellReadings, row: CsvRow, known: Stock | undefined): Stock {
  const hasTracker = readings.has('Variant Inventory Tracker')
  const tracker = oneLine(row.cells['Variant Inventory Tracker'])
  const policy = oneLine(row.cells['Variant Inventory Policy']).toLowerCase()
  let tracked = hasTracker ? tracker !== '' : (known?.tracked ?? true)
  if (tracked && policy === 'continue') {
    readings.note(row, 'Variant Inventory Policy', 'It is sold on when sold out, so its stock is not counted.')
    tracked = false
  }
  const stock = readings.stock(row, known?.stock ?? 0)
  const stays = !readings.has('Variant Inventory Qty') && known !== undefined
  return stays ? { tracked, stock, stockBefore: known.stock } : { tracked, stock }
}

function pricesOf(
  readings: CellReadings,
  row: CsvRow,
  known: { price: string; compareAt: string } | undefined,
  currency: string,
): { price: string; compareAt: string } {
  const price = readings.text(row, 'Variant Price', known?.price).trim()
  const compareAt = readings.text(row, 'Variant Compare At Price', known?.compareAt).trim()
  const [now, before] = [parseMoney(price, currency), parseMoney(compareAt, currency)]
  if (now === null || before === null || before > now) return { price, compareAt }
  // Other shops keep a price before that is no higher, and show none.
  if (before > 0) readings.note(row, 'Variant Compare At Price', 'It is not more than the price and is left out.')
  return { price, compareAt: '' }
}
