import { type CsvHead, type CsvRow, type CsvSource, readCsv, UnreadableFile } from './read-csv.ts'
import { MOST_PROBLEMS, MOST_PRODUCTS } from './schema.ts'
import { slugOfHandle } from './slug-of-handle.ts'

/** Text of products whose last row has not come yet, characters: more is not kept in memory. */
const MOST_OPEN = 16_000_000

/** All rows of one product, wherever they stand in the file. */
export type ProductRows = { slug: string; rows: [CsvRow, ...CsvRow[]] }

function slugOfRow({ cells }: CsvRow): string {
  return slugOfHandle(cells.Handle ?? '')
}

/** @property strays lines without a handle: all are counted, the first are named */
export type Outline = {
  head: CsvHead
  products: number
  rows: number
  strays: { count: number; lines: number[] }
  lastRow: Map<string, number>
}

/**
 * Where the products of a file are: what must be known to read it in one go without keeping it.
 * @param onRow is told after each row how many there were
 * @throws UnreadableFile
 */
export async function outlineOf(
  open: CsvSource,
  onRow: (rows: number) => Promise<void> | void = () => {},
): Promise<Outline> {
  let head: CsvHead = { columns: new Set(), unknown: [] }
  const lastRow = new Map<string, number>()
  const strays = { count: 0, lines: [] as number[] }
  let rows = 0
  const rowsOfFile = readCsv(open, (read) => {
    head = read
  })
  for await (const row of rowsOfFile) {
    rows += 1
    const slug = slugOfRow(row)
    if (slug) lastRow.set(slug, rows)
    else if (Object.keys(row.cells).length > 0) {
      strays.count += 1
      if (strays.lines.length < MOST_PROBLEMS) strays.lines.push(row.line)
    }
    if (lastRow.size > MOST_PRODUCTS) {
      throw new UnreadableFile(
        `There are more than ${MOST_PRODUCTS.toLocaleString('en')} products in this file. Split it.`,
        row.line,
      )
    }
    await onRow(rows)
  }
  return { head, products: lastRow.size, rows, strays, lastRow }
}

/**
 * The products of a file one after the other, in the order of their last rows: the same order each time.
 * @throws UnreadableFile
 */
export async function* groupRows(open: CsvSource, { lastRow }: Outline): AsyncGenerator<ProductRows> {
  const begun = new Map<string, ProductRows & { length: number }>()
  let number = 0
  let kept = 0
  for await (const row of readCsv(open)) {
    number += 1
    const slug = slugOfRow(row)
    if (!slug) continue
    const length = Object.values(row.cells).reduce((sum, cell) => sum + cell.length, 0)
    const product = begun.get(slug) ?? { slug, rows: [row], length: 0 }
    if (product.rows[0] !== row) product.rows.push(row)
    product.length += length
    kept += length
    begun.set(slug, product)
    if (kept > MOST_OPEN) {
      throw new UnreadableFile('Rows of one product stand too far apart. Sort the file by its handles.', row.line)
    }
    if (lastRow.get(slug) === number) {
      begun.delete(slug)
      kept -= product.length
      yield { slug, rows: product.rows }
    }
  }
}
