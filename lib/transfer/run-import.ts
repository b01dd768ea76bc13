import { storeCurrency } from '#lib/content/store-currency.ts'
import { log } from '#lib/log.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { everyFewSeconds } from './every-few-seconds.ts'
import { fetchPicture } from './fetch-picture.ts'
import { groupRows, outlineOf, type ProductRows } from './group-rows.ts'
import { readParts, removeParts } from './import-parts.ts'
import { type FetchPicture, importPictures } from './import-pictures.ts'
import { type Around, importProduct } from './import-product.ts'
import { ReportWriter } from './import-report.ts'
import { saveImport } from './import-store.ts'
import { type ImportRecord, MOST_ATTEMPTS, type ReportLine } from './schema.ts'

/** Where a run that was cut off goes on is written down this often at least, products. */
const SAVE_EVERY = 25
const COUNTED = { created: 'created', updated: 'updated', skipped: 'skipped' } as const

type RunOptions = {
  /** Asked after each product; on false the run ends there, to be gone on with by the next one. */
  mayGoOn?: (record: Readonly<ImportRecord>) => boolean
  fetch?: FetchPicture
}

/**
 * Imports a file that was looked through: one transaction a product, then the pictures. Ended or killed anywhere, the
 * next run goes on where this one was last written down; a product that is done twice is the same as done once.
 * @returns the record; still 'importing' when the run was ended early
 */
export async function runImport(
  ctx: StoreContext,
  before: ImportRecord,
  { mayGoOn = () => true, fetch = fetchPicture }: RunOptions = {},
): Promise<ImportRecord> {
  const startedAt = before.startedAt ?? ctx.now().toISOString()
  const record: ImportRecord = { ...before, status: 'importing', startedAt, attempts: before.attempts + 1 }
  await saveImport(ctx.tenant, record)
  const open = () => readParts(ctx.tenant, record)
  const outline = await outlineOf(open)
  const currency = await storeCurrency(ctx.db)
  const report = await ReportWriter.open(ctx.tenant, record)
  const save = async () => {
    await report.flush()
    record.reported = report.count
    await saveImport(ctx.tenant, record)
  }
  const saveNowAndThen = everyFewSeconds(save)
  const mayBeRepeated = before.startedAt === null ? 0 : record.done + SAVE_EVERY
  try {
    let number = 0
    for await (const group of groupRows(open, outline)) {
      number += 1
      if (number <= record.done) continue
      const madeSince = number <= mayBeRepeated ? new Date(startedAt) : null
      const line = await lineOf(ctx, group, { columns: outline.head.columns, currency, madeSince }, record)
      await report.add(line)
      if (line.result !== 'picture not reached') record[COUNTED[line.result]] += 1
      Object.assign(record, { done: number, attempts: 0 })
      await (number % SAVE_EVERY === 0 ? save() : saveNowAndThen())
      if (!mayGoOn(record)) return await leave(record, save)
    }
    const brought = importPictures(ctx, { open, outline, currency, after: record.illustrated, fetch })
    for await (const { number: illustrated, pictures, missed } of brought) {
      for (const line of missed) await report.add(line)
      record.picturesDone += pictures
      record.picturesMissed += missed.length
      Object.assign(record, { illustrated, attempts: 0 })
      await saveNowAndThen()
      if (!mayGoOn(record)) return await leave(record, save)
    }
  } catch (error) {
    // Where it broke is kept when that can be, for the next run to begin there.
    await save().catch(() => {})
    throw error
  }
  record.status = 'done'
  await save()
  await removeParts(ctx.tenant, record)
  return record
}

async function leave(record: ImportRecord, save: () => Promise<void>): Promise<ImportRecord> {
  await save()
  return record
}

/** What came of one product. One that breaks us again and again must not keep the others out. */
async function lineOf(
  ctx: StoreContext,
  group: ProductRows,
  around: Around,
  { attempts }: Pick<ImportRecord, 'attempts'>,
): Promise<ReportLine> {
  try {
    return await importProduct(ctx, group, around)
  } catch (error) {
    if (attempts < MOST_ATTEMPTS) throw error
    const [{ line }] = group.rows
    log.error({ err: error, line }, 'a product of an import could not be saved and is left out')
    return { line, handle: group.slug, result: 'skipped', reason: 'Something went wrong on our side. Import it again.' }
  }
}
