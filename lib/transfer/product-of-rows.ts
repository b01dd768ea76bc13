import type { ProductView } from '#lib/catalog/product-view.ts'
import { readVariantPrices } from '#lib/catalog/read-prices.ts'
import { MAX_PICTURES, MAX_VARIANTS, ProductAsWritten, ProductInput } from '#lib/catalog/schema.ts'
import { CellReadings } from './cell-readings.ts'
import { columnOfPath } from './column-of-path.ts'
import type { ProductRows } from './group-rows.ts'
import { isVariantColumn, type ProductColumn } from './product-columns.ts'
import type { CsvRow } from './read-csv.ts'
import type { Problem } from './schema.ts'
import { optionsOfRows, variantsOfRows } from './variants-of-rows.ts'

/** @property forVariants option values of the variants that it shows */
export type WantedPicture = { url: string; alt: string; line: number; forVariants: string[][] }

export type ReadProduct = {
  /** null: the product cannot be taken, `problems` say why. */
  input: ProductInput | null
  /** The input knows no archived products; this one becomes one. */
  isArchived: boolean
  pictures: WantedPicture[]
  problems: Problem[]
}

export type LookedAtProduct = Omit<ReadProduct, 'input'> & { isTaken: boolean }

/** So many problems of one product are told. */
const MOST_OF_ONE = 20

/**
 * One product of a file as the catalogue takes it. What the file has no column for stays as it is; a new product gets
 * the model's defaults. Pure: what is in the shop is given.
 * @param existing the product that has this handle now; null: it would be a new one
 */
export function productOfRows(
  group: ProductRows,
  columns: ReadonlySet<ProductColumn>,
  currency: string,
  existing: ProductView | null,
): ReadProduct {
  return readRows(ProductInput, group, columns, currency, existing)
}

/** Whether the catalogue would take it, at a fraction of the work: nothing is made that could be saved. */
export function lookAtRows(...of: Parameters<typeof productOfRows>): LookedAtProduct {
  const { input, ...found } = readRows(ProductAsWritten, ...of)
  return { ...found, isTaken: input !== null }
}

function readRows(
  schema: typeof ProductInput | typeof ProductAsWritten,
  { slug, rows }: ProductRows,
  columns: ReadonlySet<ProductColumn>,
  currency: string,
  existing: ProductView | null,
): ReadProduct {
  const readings = new CellReadings(columns)
  const [first] = rows
  for (const row of rows)
    if (row.isTooLong) readings.refuse(row, '', 'This row has more cells than the first line names.')
  refuseOtherHandle(readings, rows)
  const namesVariants = existing === null || [...columns].some(isVariantColumn)
  const options = namesVariants ? optionsOfRows(readings, rows, existing) : (existing?.options ?? [])
  const variantRows = namesVariants ? rows.filter((row, index) => index === 0 || isVariantRow(row)) : []
  if (variantRows.length > MAX_VARIANTS) {
    readings.refuse(
      first,
      'Option1 Value',
      `A product has at most ${MAX_VARIANTS} variants; here are ${variantRows.length}.`,
    )
    return { input: null, isArchived: false, pictures: [], problems: readings.problems.slice(0, MOST_OF_ONE) }
  }
  const variants = namesVariants
    ? variantsOfRows(readings, variantRows, { options, existing, currency })
    : keptVariants(existing, currency)
  const pictures = picturesOfRows(readings, rows, options.length)
  const status = statusOf(readings, first, existing)
  const candidate = {
    title: readings.text(first, 'Title', existing?.title),
    slug,
    description: readings.text(first, 'Body (HTML)', existing?.description),
    status: status === 'active' ? 'active' : 'draft',
    publishAt: readings.text(first, 'Publish At', existing?.publishAt ?? ''),
    vendor: readings.text(first, 'Vendor', existing?.vendor),
    type: readings.text(first, 'Type', existing?.type),
    tags: readings.has('Tags') ? (first.cells.Tags ?? '') : (existing?.tags ?? []),
    seoTitle: readings.text(first, 'SEO Title', existing?.seoTitle),
    seoDescription: readings.text(first, 'SEO Description', existing?.seoDescription),
    isGiftCard: readings.has('Gift Card')
      ? readings.yesOrNo(first, 'Gift Card', false)
      : (existing?.isGiftCard ?? false),
    options,
    variants,
    mediaIds: existing?.pictures.map(({ id }) => id) ?? [],
  }
  const input = accepted(schema, readings, candidate, first, variantRows, currency)
  const isRefused = readings.problems.some(({ skips }) => skips)
  return {
    input: isRefused ? null : input,
    isArchived: status === 'archived',
    pictures,
    problems: readings.problems.slice(0, MOST_OF_ONE),
  }
}

/** Two products of the file whose handles make one address here would become a mixture of both. */
function refuseOtherHandle(readings: CellReadings, rows: ProductRows['rows']): void {
  const handleOf = ({ cells }: CsvRow) => (cells.Handle ?? '').trim().slice(0, 60)
  const [first] = rows
  const other = rows.find((row) => handleOf(row).toLowerCase() !== handleOf(first).toLowerCase())
  if (!other) return
  const told = `“${handleOf(other)}” would have the address of “${handleOf(first)}” on line ${first.line}.`
  readings.refuse(other, 'Handle', `${told} Change one of them.`)
}

function isVariantRow({ cells }: CsvRow): boolean {
  return [
    cells['Option1 Value'],
    cells['Option2 Value'],
    cells['Option3 Value'],
    cells['Variant Price'],
    cells['Variant SKU'],
  ].some((cell) => cell !== undefined && cell.trim() !== '')
}

function accepted(
  schema: typeof ProductInput | typeof ProductAsWritten,
  readings: CellReadings,
  candidate: unknown,
  first: CsvRow,
  variantRows: readonly CsvRow[],
  currency: string,
): ProductInput | null {
  const rowAt = (path: readonly PropertyKey[]) =>
    (path[0] === 'variants' && typeof path[1] === 'number' ? variantRows[path[1]] : undefined) ?? first
  const input = schema.safeParse(candidate)
  if (!input.success) {
    for (const { path, message } of input.error.issues) readings.refuse(rowAt(path), columnOfPath(path), message)
    return null
  }
  const priced = readVariantPrices(input.data.variants, currency)
  if (!priced.ok) {
    for (const { field = '', message } of priced.failures) {
      const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
      readings.refuse(rowAt(path), columnOfPath(path), message)
    }
  }
  if (input.data.publishAt !== '' && Number.isNaN(Date.parse(input.data.publishAt))) {
    readings.refuse(first, 'Publish At', 'Write a date and a time such as 2026-12-24T08:00:00Z.')
  }
  return input.data
}

/** Shopify hides a product by "Published" or by "Status": both must let it be seen. */
function statusOf(readings: CellReadings, first: CsvRow, existing: ProductView | null): ProductView['status'] {
  if (!readings.has('Status') && !readings.has('Published')) return existing?.status ?? 'active'
  const isPublished = readings.yesOrNo(first, 'Published', true)
  const status = first.cells.Status?.trim().toLowerCase() ?? ''
  if (status === 'archived') return 'archived'
  if (status !== '' && status !== 'active' && status !== 'draft') {
    readings.refuse(first, 'Status', 'Write active, draft or archived.')
  }
  return status === 'draft' || !isPublished ? 'draft' : 'active'
}

function keptVariants(existing: ProductView | null, currency: string): unknown[] {
  return variantsOfRows(null, [], { options: existing?.options ?? [], existing, currency })
}

function picturesOfRows(readings: CellReadings, rows: readonly CsvRow[], optionCount: number): WantedPicture[] {
  const found: (WantedPicture & { position: number })[] = []
  const take = (row: CsvRow, url: string, position: number) => {
    const known = found.find((picture) => picture.url === url)
    if (known) return known
    const picture = { url, alt: '', line: row.line, forVariants: [], position }
    found.push(picture)
    return picture
  }
  for (const row of rows) {
    const url = row.cells['Image Src']?.trim()
    if (!url) continue
    const picture = take(row, url, Number(row.cells['Image Position']) || found.length + 1)
    picture.alt ||= (row.cells['Image Alt Text'] ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 300)
  }
  for (const row of rows) {
    const url = row.cells['Variant Image']?.trim()
    if (!url) continue
    const values = [row.cells['Option1 Value'], row.cells['Option2 Value'], row.cells['Option3 Value']]
    take(row, url, Number.MAX_SAFE_INTEGER).forVariants.push(
      values.slice(0, optionCount).map((value) => (value ?? '').replaceAll(/\s+/g, ' ').trim()),
    )
  }
  const sorted = found.toSorted((a, b) => a.position - b.position)
  const [tooMany] = sorted.slice(MAX_PICTURES)
  const [first] = rows
  if (tooMany && first) readings.note(first, 'Image Src', `Only the first ${MAX_PICTURES} pictures are taken.`)
  return sorted.slice(0, MAX_PICTURES).map(({ url, alt, line, forVariants }) => ({ url, alt, line, forVariants }))
}
