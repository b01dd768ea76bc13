// Sends, looks through, imports and exports a generated file, and prints what that took. Run by `transfer.ts`.

import { getHeapSpaceStatistics } from 'node:v8'
import { closeDatabase } from '#lib/db/close-database.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { beginImport } from '#lib/transfer/begin-import.ts'
import { checkImport } from '#lib/transfer/check-import.ts'
import { confirmImport } from '#lib/transfer/confirm-import.ts'
import { csvStream } from '#lib/transfer/csv-stream.ts'
import { exportProducts } from '#lib/transfer/export-products.ts'
import { receivePart } from '#lib/transfer/receive-part.ts'
import { runImport } from '#lib/transfer/run-import.ts'
import { PART_BYTES } from '#lib/transfer/schema.ts'
import type { Growth, TransferFigures } from './transfer.ts'

const PRODUCTS = 12_500
const VARIANTS = 4
/** Of the products so many are imported: each is a transaction, and the rest would be the same again. */
const IMPORTED = 2_000
const SAMPLE_MS = 20

/** Descriptions make the file as large as one may be. */
const BODY = `<p>${'A description that somebody wrote with care. '.repeat(165)}</p>`

function* parts(): Generator<Buffer> {
  let waiting = 'Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price\n'
  for (let product = 0; product < PRODUCTS; product++) {
    for (let variant = 0; variant < VARIANTS; variant++) {
      const first = variant === 0 ? `Product ${product},"${BODY}",Size` : ',,'
      waiting += `product-${product},${first},Size ${variant},SKU-${product}-${variant},${10 + variant}.50\n`
    }
    while (waiting.length >= PART_BYTES) {
      yield Buffer.from(waiting.slice(0, PART_BYTES))
      waiting = waiting.slice(PART_BYTES)
    }
  }
  yield Buffer.from(waiting)
}

/** What V8 holds ready for new objects, bytes. */
function young(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.physical_space_size ?? 0
}

/** How much the process grows by while `work` runs, and how long that takes. */
async function watched<T>(work: () => Promise<T>): Promise<{ value: T; ms: number; growth: Growth }> {
  const sizes = () => {
    const all = process.memoryUsage.rss()
    return { all, kept: all - young() }
  }
  globalThis.gc?.()
  const before = sizes()
  const growth = { all: 0, kept: 0 }
  const timer = setInterval(() => {
    const { all, kept } = sizes()
    growth.all = Math.max(growth.all, all - before.all)
    growth.kept = Math.max(growth.kept, kept - before.kept)
  }, SAMPLE_MS)
  const since = performance.now()
  const value = await work()
  const ms = performance.now() - since
  clearInterval(timer)
  return { value, ms, growth }
}

const [id = ''] = process.argv.slice(2)
const ctx = storeContext(tenantFromRegistry(await publicDb().tenant.findUniqueOrThrow({ where: { id } })), {
  kind: 'system',
})
await ctx.db.product.deleteMany({})
let size = 0
for (const part of parts()) size += part.length

const sent = await watched(async () => {
  const record = await beginImport(ctx, { name: 'bench.csv', size })
  let number = 0
  for (const part of parts()) {
    const received = await receivePart(ctx, record.id, number, part)
    if (!received.ok) throw new Error(received.failures[0].message)
    number += 1
  }
  return { ...record, received: number, status: 'checking' as const }
})
const looked = await watched(() => checkImport(ctx, sent.value))
const again = await watched(() => checkImport(ctx, sent.value))
const confirmed = await confirmImport(ctx, looked.value.id)
if (!confirmed.ok) throw new Error(confirmed.failures[0].message)
const imported = await watched(() => runImport(ctx, confirmed.value, { mayGoOn: ({ done }) => done < IMPORTED }))
const exported = await watched(async () => {
  let bytes = 0
  for await (const chunk of csvStream(exportProducts(ctx, 'https://bench.test'))) bytes += (chunk as Buffer).length
  return bytes
})
const figures: TransferFigures = {
  bytes: size,
  rows: looked.value.rows,
  look: looked.ms,
  import: imported.ms,
  imported: imported.value.done,
  export: exported.ms,
  exportedBytes: exported.value,
  growth: {
    upload: sent.growth,
    look: looked.growth,
    again: again.growth,
    import: imported.growth,
    export: exported.growth,
  },
}
console.log(JSON.stringify(figures))
await closeDatabase()
