import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type pg from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { errorCode } from '#lib/db/sql.ts'
import { MOST_FILE_BYTES } from '#lib/storage/media-of.ts'
import { countRows, settleTextFormat } from './add-table.ts'
import type { ArchivedMedia, ArchivedTable, ArchiveManifest } from './archive-manifest.ts'
import { type Entry, readEntries } from './read-entries.ts'
import { columnList, qualified, readTableLayout } from './table-layout.ts'
import { damagedFile, expectedEntries } from './verify-archive.ts'

/** Told as pass two goes on. */
export type LoadHooks = { onRows?: (rows: number) => void }

/** Where things go; what is left out is not read into anything. */
export type LoadTarget = {
  schema?: { client: pg.PoolClient; name: string }
  /** Called for each picture with what reads it, which throws when it is not the one that was proved whole. */
  onPicture?: (file: string, read: () => Promise<Buffer>) => Promise<void>
}

/**
 * Pass two over a store's file, after `verifyArchive`: rows into the tables of a schema that its migrations have made,
 * pictures to whoever takes them. What goes by is compared once more, so a file that was changed in between loads nothing.
 *
 * @throws ArchiveError when rows or tables do not fit; the caller's transaction is to be undone
 */
export async function loadArchive(
  file: string,
  manifest: ArchiveManifest,
  target: LoadTarget,
  hooks: LoadHooks = {},
): Promise<void> {
  const { schema } = target
  if (schema) {
    await requireSameTables(file, manifest, schema)
    await settleTextFormat(schema.client)
  }
  const expected = expectedEntries(manifest)
  const tables = new Map(manifest.tables.map((table) => [table.name, table]))
  const pictures = new Map(manifest.media.map((picture) => [picture.file, picture]))
  const open: { copy: TableCopy | null } = { copy: null }
  const finishCopy = async () => {
    const ended = open.copy
    open.copy = null
    await ended?.end()
  }
  let place = 0
  const visit = async ({ name, body }: Entry) => {
    if (name.kind === 'table' && schema) {
      const table = tables.get(name.table)
      if (!table) throw damagedFile(file, 'it has changed while it was read')
      if (open.copy?.table !== table) await finishCopy()
      open.copy ??= startCopy(file, schema, table)
      await open.copy.write(body, hooks)
    }
    if (name.kind === 'media') {
      await finishCopy()
      await target.onPicture?.(name.file, () => readPicture(file, pictures.get(name.file), body))
    }
  }
  try {
    await readEntries(file, visit, (part, name) => {
      const same = expected[place++]
      if (name.kind !== 'manifest' && (same?.name !== part.name || same.sha256 !== part.sha256)) {
        throw damagedFile(file, 'it has changed while it was read')
      }
    })
    await finishCopy()
  } catch (error) {
    await open.copy?.cancel()
    throw error
  }
}

/** Pictures are small, and a bucket wants to know their size first: one at a time is held in memory. */
async function readPicture(
  file: string,
  expected: ArchivedMedia | undefined,
  body: AsyncIterable<Uint8Array>,
): Promise<Buffer> {
  if (!expected) throw damagedFile(file, 'it has changed while it was read')
  if (expected.bytes > MOST_FILE_BYTES) throw damagedFile(file, `"${expected.file}" is larger than any picture`)
  const bytes = await buffer(body)
  if (createHash('sha256').update(bytes).digest('hex') !== expected.sha256) {
    throw damagedFile(file, 'it has changed while it was read')
  }
  return bytes
}

type TableCopy = {
  table: ArchivedTable
  write(body: AsyncIterable<Uint8Array>, hooks: LoadHooks): Promise<void>
  end(): Promise<void>
  cancel(): Promise<void>
}

/** One COPY a table, however many parts it has: its references are checked when all its rows are there. */
function startCopy(
  file: string,
  { client, name }: { client: pg.PoolClient; name: string },
  table: ArchivedTable,
): TableCopy {
  const stream: CopyStreamQuery = client.query(
    copyFrom(`COPY ${qualified(name, table.name)} (${columnList(table.columns)}) FROM STDIN`),
  )
  let failure: unknown
  const closed = new Promise<void>((done) => {
    stream.on('error', (error) => {
      failure ??= error
      done()
    })
    stream.on('finish', done)
  })
  const check = () => {
    if (failure) throw isDataError(failure) ? misfit(file, table, failure) : failure
  }
  return {
    table,
    async write(body, hooks) {
      for await (const chunk of body) {
        check()
        // One at a time: a COPY that fails while several wait would write to a connection it has let go.
        await Promise.race([new Promise((taken) => stream.write(chunk, taken)), closed])
        hooks.onRows?.(countRows(chunk))
      }
      check()
    },
    async end() {
      check()
      stream.end()
      await closed
      check()
      if (stream.rowCount !== table.rows) throw damagedFile(file, `"${table.name}" has another number of rows`)
    },
    async cancel() {
      if (failure || stream.writableFinished) return
      stream.destroy(new Error('The file could not be read to its end'))
      await closed
    },
  }
}

/** Classes 22 and 23 of SQLSTATE: a value that is none, a row that contradicts another. */
function isDataError(error: unknown): boolean {
  return /^2[23]/.test(errorCode(error) ?? '')
}

function misfit(file: string, table: ArchivedTable, error: unknown): Error {
  const reason = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'they do not fit'
  return damagedFile(file, `the rows of "${table.name}" do not fit, ${reason}`)
}

async function requireSameTables(
  file: string,
  manifest: ArchiveManifest,
  schema: { client: pg.PoolClient; name: string },
): Promise<void> {
  const shape = (tables: { name: string; columns: string[] }[]) =>
    JSON.stringify(
      tables
        .map(({ name, columns }) => [name, [...columns].sort()] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    )
  const here = (await readTableLayout(schema.client, schema.name)).map(({ name, columns }) => ({
    name,
    columns: columns.map((column) => column.name),
  }))
  if (shape(here) !== shape(manifest.tables)) throw damagedFile(file, 'its tables are not those of its migrations')
}
