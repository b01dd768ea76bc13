import { storeCurrency } from '#lib/content/store-currency.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { groupRows, outlineOf } from './group-rows.ts'
import { importPictures } from './import-pictures.ts'
import { importProduct } from './import-product.ts'
import { readImportFile, readReport, saveImport, saveReport } from './import-store.ts'
import type { ImportRecord } from './schema.ts'

/** Where a run that was cut off goes on is written down this often, products. */
const SAVE_EVERY = 25
const COUNTED = { created: 'created', updated: 'updated', skipped: 'skipped' } as const

/**
 * Imports a file that was looked through: one transaction a product, then the pictures. Killed anywhere, the next run
 * goes on where this one was last written down; a product that is done twice is the same as done once.
 * @param onProgress is told after each product; what it throws ends the run
 */
export async function runImport(
  ctx: StoreContext,
  before: ImportRecord,
  onProgress: (record: ImportRecord) => void | Promise<void> = () => {},
): Promise<ImportRecord> {
  const bytes = await readImportFile(ctx.tenant, before.id)
  if (!bytes) throw new Error(`The file of import ${before.id} is not there`)
  const startedAt = before.startedAt ?? ctx.now().toISOString()
  const record: ImportRecord = {
    ...before,
    status: 'importing',
    startedAt,
    attempts: before.attempts + 1,
    picturesDone: 0,
    picturesMissed: 0,
  }
  await saveImport(ctx.tenant, record)
  // What was reported after the last save of the record belongs to products that are done again now.
  const report = (await readReport(ctx.tenant, record.id)).slice(0, record.done)
  const outline = await outlineOf(bytes)
  const { columns } = outline.head
  const currency = await storeCurrency(ctx.db)
  const resumedAt = before.startedAt === null ? null : record.done
  const save = async () => {
    await saveReport(ctx.tenant, record.id, report)
    await saveImport(ctx.tenant, record)
  }
  let number = 0
  for await (const group of groupRows(bytes, outline)) {
    number += 1
    if (number <= record.done) continue
    const isRepeated = resumedAt !== null && number <= resumedAt + SAVE_EVERY
    const madeSince = isRepeated ? new Date(startedAt) : null
    const line = await importProduct(ctx, group, { columns, currency, madeSince })
    report.push(line)
    if (line.result !== 'picture not reached') record[COUNTED[line.result]] += 1
    record.done = number
    if (number % SAVE_EVERY === 0) await save()
    await onProgress(record)
  }
  await save()
  await importPictures(ctx, { bytes, outline, currency }, async ({ missed }) => {
    record.picturesDone += 1
    record.picturesMissed += missed.length
    report.push(...missed)
  })
  record.status = 'done'
  await save()
  return record
}
