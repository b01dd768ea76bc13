import { slugify } from '#lib/kernel/slug.ts'
import { type CsvHead, type CsvRow, readCsv } from './read-csv.ts'

/** All rows of one product, wherever they stand in the file. */
export type ProductRows = { slug: string; rows: [CsvRow, ...CsvRow[]] }

export function slugOfRow({ cells }: CsvRow): string {
  return slugify(cells.Handle ?? '', 80)
}

/** @property strays lines without a handle */
export type Outline = { head: CsvHead; products: number; rows: number; strays: number[]; lastRow: Map<string, number> }

/**
 * Where the products of a file are: what must be known to read it in one go without keeping it.
 * @throws UnreadableFile
 */
export async function outlineOf(bytes: Buffer): Promise<Outline> {
  let head: CsvHead = { columns: new Set(), unknown: [] }
  const lastRow = new Map<string, number>()
  const strays: number[] = []
  let rows = 0
  const rowsOfFile = readCsv(bytes, (read) => {
    head = read
  })
  for await (const row of rowsOfFile) {
    rows += 1
    const slug = slugOfRow(row)
    if (slug) lastRow.set(slug, rows)
    else if (Object.keys(row.cells).length > 0) strays.push(row.line)
  }
  return { head, products: lastRow.size, rows, strays, lastRow }
}

/** The products of a file one after the other, in the order of their last rows: the same order each time. */
export async function* groupRows(bytes: Buffer, { lastRow }: Outline): AsyncGenerator<ProductRows> {
  const open = new Map<string, ProductRows>()
  let number = 0
  for await (const row of readCsv(bytes)) {
    number += 1
    const slug = slugOfRow(row)
    if (!slug) continue
    const group = open.get(slug)
    if (group) group.rows.push(row)
    else open.set(slug, { slug, rows: [row] })
    const product = open.get(slug)
    if (product && lastRow.get(slug) === number) {
      open.delete(slug)
      yield product
    }
  }
}
