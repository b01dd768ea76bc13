import { text } from 'node:stream/consumers'
import type { Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { beginImport } from '#lib/transfer/begin-import.ts'
import { checkImport } from '#lib/transfer/check-import.ts'
import { confirmImport } from '#lib/transfer/confirm-import.ts'
import { csvStream } from '#lib/transfer/csv-stream.ts'
import { exportProducts } from '#lib/transfer/export-products.ts'
import { PictureUnreached } from '#lib/transfer/fetch-picture.ts'
import type { FetchPicture } from '#lib/transfer/import-pictures.ts'
import { receivePart } from '#lib/transfer/receive-part.ts'
import { runImport } from '#lib/transfer/run-import.ts'
import { type ImportRecord, PART_BYTES, UploadInput } from '#lib/transfer/schema.ts'
import { must } from './shop-fixture.ts'
import type { TestMarket } from './test-market.ts'

/** For tests: a store without products. */
export async function emptyStore(market: TestMarket): Promise<StoreContext> {
  const { ctx } = await market.createStore()
  await ctx.db.product.deleteMany({})
  return ctx
}

/** For tests: sends a file as the browser does, in parts. */
export async function send(ctx: StoreContext, bytes: string | Buffer): Promise<Result<ImportRecord>> {
  const file = Buffer.from(bytes)
  const { id } = await beginImport(ctx, UploadInput.parse({ name: 'products.csv', size: file.length }))
  for (let part = 0; ; part++) {
    const sent = await receivePart(ctx, id, part, file.subarray(part * PART_BYTES, (part + 1) * PART_BYTES))
    if (!sent.ok || sent.value.status === 'checking') return sent
  }
}

/** For tests: a file that was looked through. */
export async function upload(ctx: StoreContext, bytes: string | Buffer): Promise<ImportRecord> {
  return checkImport(ctx, must(await send(ctx, bytes)))
}

/** For tests: imports a file that was sent, when it can be; nothing is fetched unless said otherwise. */
export async function takeIn(
  ctx: StoreContext,
  sent: ImportRecord,
  fetch: FetchPicture = noPicture,
): Promise<ImportRecord> {
  const checked = await checkImport(ctx, sent)
  if (checked.status !== 'ready') return checked
  return runImport(ctx, must(await confirmImport(ctx, checked.id)), { fetch })
}

/** For tests: a file from its upload to its end. */
export async function bringIn(
  ctx: StoreContext,
  bytes: string | Buffer,
  fetch: FetchPicture = noPicture,
): Promise<ImportRecord> {
  return takeIn(ctx, must(await send(ctx, bytes)), fetch)
}

async function noPicture(): Promise<Buffer> {
  throw new PictureUnreached('The address could not be reached.', { isHostAway: true })
}

/** For tests: all products of a store, as its merchant would download them. */
export function exported(ctx: StoreContext): Promise<string> {
  return text(csvStream(exportProducts(ctx, 'https://shop.test')))
}

/** The columns of the files below. */
export const PRODUCT_HEAD =
  'Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n'

/** For tests: a file of so many plain products, "p-0" and on. */
export function manyProducts(count: number, from = 0): string {
  const rows = Array.from({ length: count }, (_, n) => `p-${n + from},Product ${n + from},,,,S-${n},shopify,${n},10`)
  return PRODUCT_HEAD + rows.join('\n')
}
