import { z } from 'zod'
import type { Tenant } from '#lib/db/tenant.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { importFile } from './import-file.ts'
import { type ImportRecord, ReportLine } from './schema.ts'

/** A report is kept in pieces of so many lines: only the last one is ever written again. */
const LINES = 500

type Store = Pick<Tenant, 'id'>
type Reported = Pick<ImportRecord, 'id' | 'reported'>

/** Writes down what came of each product. Memory holds one piece. */
export class ReportWriter {
  /** Lines of the whole report. */
  count: number
  readonly #store: Store
  readonly #id: string
  #piece: ReportLine[]

  private constructor(store: Store, { id, reported }: Reported, piece: ReportLine[]) {
    this.#store = store
    this.#id = id
    this.count = reported
    this.#piece = piece
  }

  /** Goes on where the record says; what was written after that belongs to products that are done again. */
  static async open(store: Store, record: Reported): Promise<ReportWriter> {
    const kept = await readPiece(store, record.id, Math.floor(record.reported / LINES))
    return new ReportWriter(store, record, kept.slice(0, record.reported % LINES))
  }

  async add(line: ReportLine): Promise<void> {
    this.#piece.push(line)
    this.count += 1
    if (this.#piece.length < LINES) return
    await this.#write(this.count / LINES - 1)
    this.#piece = []
  }

  async flush(): Promise<void> {
    if (this.#piece.length > 0) await this.#write(Math.floor(this.count / LINES))
  }

  async #write(piece: number): Promise<void> {
    await mediaOf(this.#store).write(
      importFile(this.#id, `report-${piece}.json`),
      Buffer.from(JSON.stringify(this.#piece)),
    )
  }
}

/** What came of each product so far, a piece in memory at a time. */
export async function* readReport(store: Store, { id, reported }: Reported): AsyncGenerator<ReportLine> {
  for (let from = 0; from < reported; from += LINES) {
    yield* (await readPiece(store, id, from / LINES)).slice(0, reported - from)
  }
}

/** Removes all of its pieces. */
export async function removeReport(store: Store, { id, reported }: Reported): Promise<void> {
  for (let piece = 0; piece * LINES <= reported; piece++)
    await mediaOf(store).remove(importFile(id, `report-${piece}.json`))
}

async function readPiece(store: Store, id: string, piece: number): Promise<ReportLine[]> {
  const bytes = await mediaOf(store).readAll(importFile(id, `report-${piece}.json`))
  return bytes ? z.array(ReportLine).parse(JSON.parse(bytes.toString())) : []
}
