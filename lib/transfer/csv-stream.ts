import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { cellOfNumber, cellOfText } from './csv-cell.ts'
import { NUMBER_COLUMNS } from './product-columns.ts'

/** Rows as CSV, while they are read. No cell is a formula for a spreadsheet. The first row names the columns. */
export function csvStream(rows: AsyncIterable<string[]>): Readable {
  const source = Readable.from(neutralised(rows))
  const csv = stringify({ record_delimiter: 'windows' })
  source.on('error', (error) => csv.destroy(error))
  csv.on('close', () => source.destroy())
  return source.pipe(csv)
}

async function* neutralised(rows: AsyncIterable<string[]>) {
  let numbers: boolean[] | null = null
  for await (const row of rows) {
    yield row.map((cell, index) => (numbers?.[index] ? cellOfNumber(cell) : cellOfText(cell)))
    numbers ??= row.map((column) => NUMBER_COLUMNS.has(column))
  }
}
