import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { textOfCell } from './csv-cell.ts'
import { type ProductColumn, productColumn } from './product-columns.ts'

/** Longest row, bytes: longer than any product of ours. */
const MOST_ROW_BYTES = 400_000
const MOST_COLUMNS = 500
const CHUNK_BYTES = 64 * 1024
/** Names of columns that are told to people, and how much of each. */
const MOST_NAMED = 100
const MOST_NAME = 80

/** A row by column, without those that are empty. */
export type CsvRow = {
  /** Of the file, from 1. */
  line: number
  cells: Partial<Record<ProductColumn, string>>
  /** It has more cells than the head: what stands where is unknown. */
  isTooLong: boolean
}

export type CsvHead = { columns: ReadonlySet<ProductColumn>; unknown: string[] }

/** A file that cannot be read as a whole. Its message is for people. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly line: number

  constructor(message: string, line = 1) {
    super(message)
    this.line = line
  }
}

/**
 * Reads products in CSV row by row: never more than some rows are in memory beside the file. Byte order mark, any line
 * ends, line breaks in quotes, any order of columns, commas, semicolons or tabs.
 * @param onHead is told the columns before the first row
 * @throws UnreadableFile
 */
export async function* readCsv(bytes: Buffer, onHead: (head: CsvHead) => void = () => {}): AsyncGenerator<CsvRow> {
  if (bytes.length === 0) throw new UnreadableFile('The file is empty.')
  if (!isUtf8(bytes)) {
    throw new UnreadableFile('The text of this file is not in UTF-8. Save it again as “CSV UTF-8”, then upload it.')
  }
  if (bytes.includes(0)) throw new UnreadableFile('This is not a CSV file. Export your products as CSV and try again.')
  const parser = Readable.from(chunksOf(bytes), { objectMode: false }).pipe(
    parse({
      bom: true,
      info: true,
      delimiter: delimiterOf(bytes),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_ROW_BYTES,
    }),
  )
  let columns: (ProductColumn | null)[] | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (columns) {
        yield rowOf(record, columns, info.lines)
      } else {
        columns = readHead(record, onHead)
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error) : error
  }
  if (!columns) throw new UnreadableFile('The file is empty.')
}

function* chunksOf(bytes: Buffer) {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) yield bytes.subarray(start, start + CHUNK_BYTES)
}

/** Spreadsheets of half the world write semicolons. */
function delimiterOf(bytes: Buffer): string {
  const [head = ''] = bytes
    .subarray(0, 4096)
    .toString()
    .split(/[\r\n]/)
  if (head.includes(',')) return ','
  return head.includes(';') ? ';' : head.includes('\t') ? '\t' : ','
}

function readHead(record: string[], onHead: (head: CsvHead) => void): (ProductColumn | null)[] {
  if (record.length > MOST_COLUMNS) {
    throw new UnreadableFile(`The first line names ${record.length.toLocaleString('en')} columns; 500 are the most.`)
  }
  const columns = record.map(productColumn)
  const known = columns.filter((column) => column !== null)
  const double = known.find((column, index) => known.indexOf(column) !== index)
  if (double) throw new UnreadableFile(`The column “${double}” is there twice. Leave one of them out.`)
  if (!known.includes('Handle')) {
    throw new UnreadableFile(
      'The first line names no column “Handle”, which tells products apart. Is this a product file?',
    )
  }
  const unknown = record.filter((name, index) => columns[index] === null && name.trim() !== '')
  onHead({
    columns: new Set(known),
    unknown: unknown.slice(0, MOST_NAMED).map((name) => name.trim().slice(0, MOST_NAME)),
  })
  return columns
}

function rowOf(record: string[], columns: (ProductColumn | null)[], lastLine: number): CsvRow {
  const cells: CsvRow['cells'] = {}
  let breaks = 0
  for (const [index, cell] of record.entries()) {
    if (cell === '') continue
    breaks += cell.split('\n').length - 1
    const column = columns[index]
    if (column) cells[column] = textOfCell(cell)
  }
  const isTooLong = record.slice(columns.length).some((cell) => cell.trim() !== '')
  return { line: Math.max(2, lastLine - breaks), cells, isTooLong }
}

function unreadable({ code, message }: CsvError): UnreadableFile {
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new UnreadableFile('A row is longer than any product. Is a quotation mark missing?', line)
  }
  return new UnreadableFile('The quotation marks do not match here, so the rows after it cannot be told apart.', line)
}
