import { archiveProduct } from '#lib/catalog/archive-product.ts'
import { createProduct } from '#lib/catalog/create-product.ts'
import { PRODUCT_INCLUDE, productViewOf } from '#lib/catalog/product-rows.ts'
import { updateProduct } from '#lib/catalog/update-product.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { ProductRows } from './group-rows.ts'
import type { ProductColumn } from './product-columns.ts'
import { productOfRows } from './product-of-rows.ts'
import type { ReportLine } from './schema.ts'

/** @property madeSince a product that is as young was made by the run that was cut off, and is told as created */
export type Around = { columns: ReadonlySet<ProductColumn>; currency: string; madeSince: Date | null }

/** Brings one product into the catalogue, in one transaction: whole, or not at all and with the reason. */
export async function importProduct(ctx: StoreContext, group: ProductRows, around: Around): Promise<ReportLine> {
  const first = await attempt(ctx, group, around)
  // Somebody made, renamed or removed it between our look and our write: what is there now decides.
  return first === 'again' ? finalOf(await attempt(ctx, group, around), group) : first
}

async function attempt(
  ctx: StoreContext,
  group: ProductRows,
  { columns, currency, madeSince }: Around,
): Promise<ReportLine | 'again'> {
  const { slug } = group
  const row = await ctx.db.product.findUnique({ where: { slug }, include: PRODUCT_INCLUDE })
  const existing = row && productViewOf(row, currency, ctx.db.storeId)
  const { input, isArchived, problems } = productOfRows(group, columns, currency, existing)
  const told = problems.map(({ line, column, message }) => `Line ${line}${column && `, ${column}`}: ${message}`)
  if (!input) return reportOf(group, 'skipped', told)
  const saved = existing ? await updateProduct(ctx, existing.id, input) : await createProduct(ctx, input)
  if (!saved.ok) {
    const [{ code, message }] = saved.failures
    return ['taken', 'not-found', 'changed'].includes(code) ? 'again' : reportOf(group, 'skipped', [message])
  }
  if (isArchived) await archiveProduct(ctx, saved.value.id)
  const isNew = !row || (madeSince !== null && row.createdAt >= madeSince)
  return reportOf(group, isNew ? 'created' : 'updated', told)
}

function finalOf(line: ReportLine | 'again', group: ProductRows): ReportLine {
  return line === 'again'
    ? reportOf(group, 'skipped', ['Somebody else was changing this product. Import it again.'])
    : line
}

function reportOf({ slug, rows }: ProductRows, result: ReportLine['result'], reasons: string[]): ReportLine {
  return { line: rows[0].line, handle: slug, result, reason: reasons.join(' ').slice(0, 600) }
}
