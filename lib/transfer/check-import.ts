import { PRODUCT_INCLUDE, productViewOf } from '#lib/catalog/product-rows.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { groupRows, outlineOf, type ProductRows } from './group-rows.ts'
import { readImportFile, saveImport } from './import-store.ts'
import { productOfRows } from './product-of-rows.ts'
import { UnreadableFile } from './read-csv.ts'
import { type ImportRecord, MOST_PROBLEMS, MOST_PRODUCTS, type Problem } from './schema.ts'

/** Products that are looked up at once. */
const AT_ONCE = 50

/** Looks an uploaded file through and keeps what an import would do. Nothing of the shop changes. */
export async function checkImport(ctx: StoreContext, record: ImportRecord): Promise<ImportRecord> {
  const checked = await check(ctx, record).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error
    const problem = { line: error.line, column: '', message: error.message, skips: true }
    return { ...record, status: 'unreadable' as const, problems: [problem], problemCount: 1 }
  })
  await saveImport(ctx.tenant, checked)
  return checked
}

async function check(ctx: StoreContext, record: ImportRecord): Promise<ImportRecord> {
  const bytes = await readImportFile(ctx.tenant, record.id)
  if (!bytes) throw new UnreadableFile('The file is not there any more. Upload it again.')
  const outline = await outlineOf(bytes)
  const { head, products, rows, strays } = outline
  if (products === 0) throw new UnreadableFile('There are no products in this file.')
  if (products > MOST_PRODUCTS) throw new UnreadableFile('There are more than 20,000 products in this file. Split it.')
  const currency = await storeCurrency(ctx.db)
  const problems: Problem[] = []
  let problemCount = 0
  const tell = (problem: Problem) => {
    problemCount += 1
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
  }
  for (const line of strays)
    tell({ line, column: 'Handle', message: 'This row has no handle and is left out.', skips: true })
  const planned = { create: 0, update: 0, skip: 0 }
  let pictures = 0
  const lookAt = async (groups: ProductRows[]) => {
    const there = await productsBySlug(ctx, groups, currency)
    for (const group of groups) {
      const existing = there.get(group.slug) ?? null
      const read = productOfRows(group, head.columns, currency, existing)
      for (const problem of read.problems) tell(problem)
      pictures += read.input ? read.pictures.length : 0
      planned[read.input ? (existing ? 'update' : 'create') : 'skip'] += 1
    }
  }
  let waiting: ProductRows[] = []
  for await (const group of groupRows(bytes, outline)) {
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
