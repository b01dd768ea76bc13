import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { textOfCell } from './csv-cell.ts'
import { type ProductColumn, productColumn } from './product-columns.ts'
import { whatElse } from './what-else.ts'

/** Longest row, bytes: longer than any product of ours. */
const MOST_ROW_BYTES = 400_000
const MOST_COLUMNS = 500
/** The first line stands in these, bytes. */
const BEGIN_BYTES = 64 * 1024
const DELIMITERS = [',', ';', '\t', '|']
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

/** A file from its begin, each time it is asked for. */
export type CsvSource = () => AsyncIterable<Buffer>

/**
 * Reads products in CSV row by row, as the file comes: no more than some rows are in memory. Byte order mark, any line
 * ends, line breaks in quotes, any order of columns, commas, semicolons, tabs or bars.
 * @param onHead is told the columns before the first row
 * @throws UnreadableFile
 */
export async function* readCsv(open: CsvSource, onHead: (head: CsvHead) => void = () => {}): AsyncGenerator<CsvRow> {
  const chunks = textOnly(open())
  const begin = await readBegin(chunks)
  if (begin.length === 0) throw new UnreadableFile('The file is empty.')
  const source = Readable.from(after(begin, chunks), { objectMode: false })
  const parser = parse({
    bom: true,
    info: true,
    delimiter: delimiterOf(begin),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MOST_ROW_BYTES,
  })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
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
  } finally {
    source.destroy()
  }
  if (!columns) throw new UnreadableFile('The file is empty.')
}

/** Lets text in UTF-8 pass, in whole letters. No string is made of it: a file of 100 MB would be as much garbage. */
async function* textOnly(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer = Buffer.alloc(0)
  let isFirst = true
  for await (const chunk of chunks) {
    const other = isFirst ? whatElse(chunk) : null
    if (other) throw new UnreadableFile(other)
    isFirst = false
    const bytes = begun.length === 0 ? chunk : Buffer.concat([begun, chunk])
    const end = endOfLetters(bytes)
    const text = bytes.subarray(0, end)
    begun = bytes.subarray(end)
    if (!isUtf8(text)) throw new UnreadableFile(NOT_UTF_8)
    if (text.includes(0)) throw new UnreadableFile('This is not a CSV file. Export your products as CSV and try again.')
    yield text
  }
  if (begun.length > 0) throw new UnreadableFile(NOT_UTF_8)
}

const NOT_UTF_8 = 'The text of this file is not in UTF-8. Save it again as “CSV UTF-8”, then upload it.'

/** Where the last whole letter ends: of one that goes on in the next piece there are three bytes at the most. */
function endOfLetters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return at + length > bytes.length ? at : bytes.length
  }
  return bytes.length
}

/** Enough of a file to tell how it is written. */
async function readBegin(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  const begin: Buffer[] = []
  for (let size = 0; size < BEGIN_BYTES; ) {
    const { done, value } = await chunks.next()
    if (done) break
    begin.push(value)
    size += value.length
  }
  return Buffer.concat(begin)
}

async function* after(begin: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield begin
  yield* chunks
}

/** Spreadsheets of half the world write semicolons: whatever makes the most columns that we know. */
function delimiterOf(begin: Buffer): string {
  const [head = ''] = begin
    .toString()
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]/)
  const known = (delimiter: string) =>
    head.split(delimiter).filter((name) => productColumn(name.replaceAll('"', '')) !== null).length
  return DELIMITERS.toSorted((a, b) => known(b) - known(a))[0] ?? ','
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
