import { PRODUCT_INCLUDE, productViewOf } from '#lib/catalog/product-rows.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { everyFewSeconds } from './every-few-seconds.ts'
import { groupRows, outlineOf, type ProductRows } from './group-rows.ts'
import { readParts, removeParts } from './import-parts.ts'
import { saveImport } from './import-store.ts'
import { lookAtRows } from './product-of-rows.ts'
import { UnreadableFile } from './read-csv.ts'
import { type ImportRecord, MOST_PROBLEMS, type Problem } from './schema.ts'

/** Products that are looked up at once. */
const AT_ONCE = 50

/** Looks an uploaded file through and keeps what an import would do. Nothing of the shop changes. */
export async function checkImport(ctx: StoreContext, before: ImportRecord): Promise<ImportRecord> {
  const record = { ...before, attempts: before.attempts + 1 }
  await saveImport(ctx.tenant, record)
  const checked = await check(ctx, record).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error
    const problem = { line: error.line, column: '', message: error.message, skips: true }
    return { ...record, status: 'unreadable' as const, problems: [problem], problemCount: 1 }
  })
  const done = { ...checked, attempts: 0, checkedAt: ctx.now().toISOString() }
  await saveImport(ctx.tenant, done)
  if (done.status === 'unreadable') await removeParts(ctx.tenant, done)
  return done
}

async function check(ctx: StoreContext, record: ImportRecord): Promise<ImportRecord> {
  const open = () => readParts(ctx.tenant, record)
  const seen = { rows: 0 }
  const tellRows = everyFewSeconds(() => saveImport(ctx.tenant, { ...record, rows: seen.rows }))
  const outline = await outlineOf(open, (rows) => {
    seen.rows = rows
    return tellRows()
  })
  const { head, products, rows, strays } = outline
  if (products === 0) throw new UnreadableFile('There are no products in this file.')
  const currency = await storeCurrency(ctx.db)
  const problems: Problem[] = []
  let problemCount = strays.count
  for (const line of strays.lines)
    problems.push({ line, column: 'Handle', message: 'This row has no handle and is left out.', skips: false })
  const tell = (problem: Problem) => {
    problemCount += 1
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
  }
  const planned = { create: 0, update: 0, skip: 0 }
  let pictures = 0
  const lookAt = async (groups: ProductRows[]) => {
    const there = await productsBySlug(ctx, groups, currency)
    for (const group of groups) {
      const existing = there.get(group.slug) ?? null
      const read = lookAtRows(group, head.columns, currency, existing)
      for (const problem of read.problems) tell(problem)
      pictures += read.isTaken ? read.pictures.length : 0
      planned[read.isTaken ? (existing ? 'update' : 'create') : 'skip'] += 1
    }
    await tellRows()
  }
  let waiting: ProductRows[] = []
  for await (const group of groupRows(open, outline)) {
    waiting.push(group)
    if (waiting.length < AT_ONCE) continue
    await lookAt(waiting)
    waiting = []
  }
  await lookAt(waiting)
  problems.sort((a, b) => a.line - b.line)
  const found = { rows, products, pictures, problems, problemCount, planned, unknownColumns: head.unknown }
  return { ...record, ...found, status: 'ready' }
}

async function productsBySlug(
  { db }: StoreContext,
  groups: readonly ProductRows[],
  currency: string,
): Promise<Map<string, ProductView>> {
  const where = { slug: { in: groups.map(({ slug }) => slug) } }
  const rows = await db.product.findMany({ where, include: PRODUCT_INCLUDE })
  return new Map(rows.map((row) => [row.slug, productViewOf(row, currency, db.storeId)]))
}
