import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { type ArchivedPart, type ArchivedTable, PART_BYTES, partName } from './archive-manifest.ts'
import type { AddEntry } from './pack-archive.ts'
import { columnList, qualified, type TableLayout } from './table-layout.ts'

const NEWLINE = 0x0a

/** Values are written the same way whatever the server's defaults are, and read back under the same settings. */
export async function settleTextFormat(client: pg.PoolClient): Promise<void> {
  await client.query(
    `SELECT set_config(name, value, true) FROM (VALUES ('TimeZone', 'UTC'), ('DateStyle', 'ISO, YMD'),
       ('IntervalStyle', 'iso_8601'), ('bytea_output', 'hex'), ('extra_float_digits', '1')) AS s (name, value)`,
  )
}

/**
 * Streams a table's rows into the file in the order of its primary key, which makes equal tables equal bytes.
 * @param onRows told after each part how many rows went into it
 */
export async function addTable(
  client: pg.PoolClient,
  schemaName: string,
  { name, columns, primaryKey }: TableLayout,
  add: AddEntry,
  onRows: (rows: number) => void,
): Promise<ArchivedTable> {
  const names = columns.map((column) => column.name)
  // Bytes, not words: another server's collation would put the same rows into another order.
  const order = primaryKey.map((key) => {
    const isText = columns.some((column) => column.name === key && column.isText)
    return `${quoteIdentifier(key)}${isText ? ' COLLATE "C"' : ''}`
  })
  const query = `SELECT ${columnList(names)} FROM ${qualified(schemaName, name)}`
  const copy = client.query(copyTo(`COPY (${query}${order.length ? ` ORDER BY ${order.join(', ')}` : ''}) TO STDOUT`))
  const parts: ArchivedPart[] = []
  let bytes = 0
  for await (const chunks of partsOf(copy)) {
    const part = await add(partName(name, parts.length + 1), chunks.bytes, chunks.list)
    parts.push(part)
    bytes += part.bytes
    onRows(chunks.rows)
  }
  return { name, columns: names, rows: copy.rowCount, bytes, parts }
}

type Part = { list: Buffer[]; bytes: number; rows: number }

/** Cuts at the end of a row: in COPY's text a bare newline is nothing else. */
async function* partsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  let part: Part = { list: [], bytes: 0, rows: 0 }
  const take = (chunk: Buffer) => {
    part.list.push(chunk)
    part.bytes += chunk.length
    part.rows += countRows(chunk)
  }
  for await (const chunk of stream) {
    const end = part.bytes + chunk.length >= PART_BYTES ? chunk.lastIndexOf(NEWLINE) + 1 : 0
    if (end === 0) {
      take(chunk)
      continue
    }
    take(chunk.subarray(0, end))
    yield part
    part = { list: [], bytes: 0, rows: 0 }
    if (end < chunk.length) take(chunk.subarray(end))
  }
  if (part.bytes > 0) yield part
}

export function countRows(chunk: Uint8Array): number {
  let rows = 0
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows++
  return rows
}
