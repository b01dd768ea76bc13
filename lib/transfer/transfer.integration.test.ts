import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProduct } from '#lib/catalog/create-product.ts'
import type { Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { must, productForm } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { beginImport } from './begin-import.ts'
import { checkImport } from './check-import.ts'
import { confirmImport } from './confirm-import.ts'
import { csvStream } from './csv-stream.ts'
import { exportProducts } from './export-products.ts'
import { PictureUnreached } from './fetch-picture.ts'
import { readReport } from './import-report.ts'
import { getImport } from './import-store.ts'
import { receivePart } from './receive-part.ts'
import { runImport } from './run-import.ts'
import { type ImportRecord, PART_BYTES, UploadInput } from './schema.ts'

let market: TestMarket
beforeAll(async () => {
  process.env.SOUK_DIR = mkdtempSync(join(tmpdir(), 'souk-transfer-'))
  market = await createTestMarket()
})
afterAll(() => market?.close())

async function emptyStore(): Promise<StoreContext> {
  const { ctx } = await market.createStore()
  await ctx.db.product.deleteMany({})
  return ctx
}

/** As the browser sends it, in parts. */
async function send(ctx: StoreContext, bytes: string | Buffer): Promise<Result<ImportRecord>> {
  const file = Buffer.from(bytes)
  const { id } = await beginImport(ctx, UploadInput.parse({ name: 'products.csv', size: file.length }))
  for (let part = 0; ; part++) {
    const sent = await receivePart(ctx, id, part, file.subarray(part * PART_BYTES, (part + 1) * PART_BYTES))
    if (!sent.ok || sent.value.status === 'checking') return sent
  }
}

async function upload(ctx: StoreContext, bytes: string | Buffer): Promise<ImportRecord> {
  return checkImport(ctx, must(await send(ctx, bytes)))
}

async function bringIn(ctx: StoreContext, bytes: string | Buffer, fetch = noPicture): Promise<ImportRecord> {
  return takeIn(ctx, must(await send(ctx, bytes)), fetch)
}

async function takeIn(ctx: StoreContext, sent: ImportRecord, fetch = noPicture): Promise<ImportRecord> {
  const checked = await checkImport(ctx, sent)
  if (checked.status !== 'ready') return checked
  return runImport(ctx, must(await confirmImport(ctx, checked.id)), { fetch })
}

const noPicture = (): Promise<Buffer> => {
  throw new PictureUnreached('The address could not be reached.', { isHostAway: true })
}

function exported(ctx: StoreContext): Promise<string> {
  return text(csvStream(exportProducts(ctx, 'https://shop.test')))
}

describe('the three catalogues', () => {
  for (const [file, products, variants] of [
    ['apparel', 20, 22],
    ['home-and-garden', 20, 21],
    ['jewelery', 20, 23],
  ] as const) {
    test(`${file}.csv comes in whole, and what is exported comes in again as the same catalogue`, async () => {
      const [first, second] = [await emptyStore(), await emptyStore()]
      const done = await bringIn(first, readFileSync(`lib/transfer/fixtures/${file}.csv`))
      expect(done).toMatchObject({ status: 'done', skipped: 0, updated: 0 })
      expect([done.created, await first.db.variant.count()]).toEqual([products, variants])
      expect(done.picturesMissed).toBe(done.pictures)
      const told = parse(readFileSync(`lib/transfer/fixtures/${file}.csv`), { columns: true }) as Record<
        string,
        string
      >[]
      for (const row of told) {
        const {
          Handle: slug = '',
          Title: title,
          Tags: tags,
          'Variant Price': price,
          'Variant Inventory Qty': stock,
        } = row
        const product = await first.db.product.findUniqueOrThrow({ where: { slug }, include: { variants: true } })
        const head = { title: product.title, tags: product.tags.join(', ') }
        expect(head).toEqual(title ? { title, tags } : head)
        if (!price) continue
        const value = row['Option1 Value'] === 'Default Title' ? '' : row['Option1 Value']
        expect(product.variants.find((variant) => variant.title === value)).toMatchObject({
          priceMinor: Math.round(Number(price) * 100),
          stock: Number(stock),
          tracked: row['Variant Inventory Tracker'] !== '',
          weightGrams: Number(row['Variant Grams']),
        })
      }
      const csv = await exported(first)
      const again = await bringIn(second, csv)
      expect([again.created, again.problemCount]).toEqual([products, 0])
      expect(await exported(second)).toBe(csv)
      // The same file once more changes nothing.
      expect(await bringIn(first, csv)).toMatchObject({ created: 0, updated: products })
      expect(await exported(first)).toBe(csv)
    }, 120_000)
  }
})

const HEAD =
  'Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n'

test('text that a spreadsheet would run goes out as text, and comes back as it was', async () => {
  const [from, to] = [await emptyStore(), await emptyStore()]
  const titles = ['=1+1', '+cmd', '-2', '@SUM(A1)', "'=kept", 'plain']
  for (const title of titles)
    must(await createProduct(from, productForm({ title, slug: `p-${titles.indexOf(title)}` })))
  const csv = await exported(from)
  expect(csv.split(/\r\n|,/).filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
  await bringIn(to, csv)
  const rows = await to.db.product.findMany({ orderBy: { slug: 'asc' } })
  expect(rows.map(({ title }) => title)).toEqual(titles)
})

test('a run that is cut off goes on where it was: each product is there once, and the report tells each once', async () => {
  const ctx = await emptyStore()
  const rows = Array.from({ length: 60 }, (_, n) => `p-${n},Product ${n},,,,S-${n},shopify,${n},10`)
  const { id } = await upload(ctx, HEAD + rows.join('\n'))
  const record = must(await confirmImport(ctx, id))
  await expect(
    runImport(ctx, record, {
      mayGoOn: ({ done }) => {
        if (done === 31) throw new Error('killed')
        return true
      },
    }),
  ).rejects.toThrow('killed')
  const left = await getImport(ctx.tenant, id)
  if (!left) throw new Error('No record')
  expect(left.done).toBe(31)
  const done = await runImport(ctx, left)
  expect(done).toMatchObject({ status: 'done', created: 60, updated: 0, skipped: 0 })
  expect([await ctx.db.product.count(), await ctx.db.variant.count()]).toEqual([60, 60])
  const handles: string[] = []
  for await (const { handle } of readReport(ctx.tenant, done)) handles.push(handle)
  expect([handles.length, new Set(handles).size]).toEqual([60, 60])
})

test('two imports of the same products at once leave each product once, and whole', async () => {
  const ctx = await emptyStore()
  const rows = (price: number) =>
    HEAD +
    Array.from({ length: 20 }, (_, n) => `p-${n},P ${n},,Size,S,,,1,${price}\np-${n},,,,M,,,1,${price}`).join('\n')
  const files = [await upload(ctx, rows(10)), await upload(ctx, rows(20))]
  // As if both had been confirmed at the same moment.
  await Promise.all(files.map((file) => runImport(ctx, { ...file, status: 'waiting' })))
  const products = await ctx.db.product.findMany({ include: { variants: true } })
  expect(products).toHaveLength(20)
  for (const { variants } of products) {
    expect(variants).toHaveLength(2)
    expect(new Set(variants.map(({ priceMinor }) => priceMinor)).size).toBe(1)
  }
})

test('a store cannot read the import of another one, whatever id it names', async () => {
  const [mine, theirs] = [await emptyStore(), await emptyStore()]
  const { id } = await upload(theirs, `${HEAD}a,A,,,,,,,1`)
  expect(await getImport(mine.tenant, id)).toBeNull()
  expect(await getImport(mine.tenant, `../${theirs.tenant.id}/${id}`)).toBeNull()
  expect(await confirmImport(mine, id)).toMatchObject({ ok: false })
})

const fill = (rows: string) => HEAD + rows
const plain = Buffer.from(`${HEAD}a,A,,,,,,,1`)
const DAMAGED: Record<string, string | Buffer> = {
  'a binary file': createHash('sha512').update('x').digest(),
  'a file with NULs': Buffer.from(`${HEAD}a,A\0,,,,,,,1`),
  'text in Latin 1': Buffer.from(`${HEAD}a,Caf\xe9,,,,,,,1`, 'latin1'),
  'a ZIP archive': Buffer.concat([Buffer.from('PK\u0003\u0004'), plain]),
  'a compressed file': gzipSync(plain),
  'a picture': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), plain]),
  'text in UTF-16, the other end first': Buffer.from(`\ufeff${HEAD}a,A,,,,,,,1`, 'utf16le').swap16(),
  'text in UTF-16 without a mark': Buffer.from(`${HEAD}a,A,,,,,,,1`, 'utf16le'),
  'a wrong byte far behind': Buffer.concat([
    Buffer.from(fill(`a,A,${'x\n'.repeat(90_000)},,,,,,1\n`)),
    Buffer.from([0xe9]),
  ]),
  'another delimiter': 'Handle#Title#Variant Price\na#A#1',
  'text in UTF-16': Buffer.from(`\ufeff${HEAD}a,A,,,,,,,1`, 'utf16le'),
  'a huge line': fill(`a,${'x'.repeat(3_000_000)},,,,,,,1`),
  'a huge title': fill(`a,${'x'.repeat(300_000)},,,,,,,1`),
  'a million columns': `Handle,${'x,'.repeat(1_000_000)}\na,A`,
  'a thousand columns': `Handle,${'x,'.repeat(1_000)}\na,A`,
  'a head alone': HEAD,
  'line breaks alone': '\n\n\n',
  'no handle column': 'Title,Variant Price\nA,1',
  'a handle column twice': 'Handle,Handle,Title\na,b,A',
  'rows without handles': fill(',A,,,,,,,1'),
  'a handle of signs': fill('!!!,A,,,,,,,1'),
  'an open quotation mark': fill('a,"A,,,,,,,1\nb,B,,,,,,,1'),
  'a stray quotation mark': fill('a,A "x" b"","c"d,,,,,,,1'),
  'a negative price': fill('a,A,,,,,,,-1'),
  'a price in words': fill('a,A,,,,,,,ten'),
  'a price too fine': fill('a,A,,,,,,,1.999'),
  'a price too high': fill('a,A,,,,,,,99999999999'),
  'no price': fill('a,A,,,,,,,'),
  'no title': fill('a,,,,,,,,1'),
  'a stock in words': fill('a,A,,,,,shopify,many,1'),
  'a stock too high': fill('a,A,,,,,shopify,9999999,1'),
  'a stock of half': fill('a,A,,,,,shopify,1.5,1'),
  '101 variants': fill(
    Array.from({ length: 101 }, (_, n) => `a,${n ? '' : 'A'},,${n ? '' : 'Size'},S${n},,,1,1`).join('\n'),
  ),
  'the same variant twice': fill('a,A,,Size,S,,,1,1\na,,,,S,,,1,1'),
  'values that differ in case': fill('a,A,,Size,S,,,1,1\na,,,,s,,,1,1'),
  'an option without a name': fill('a,A,,,S,,,1,1'),
  'a variant without a value': fill('a,A,,Size,S,,,1,1\na,,,,,,,1,2'),
  'a fourth option':
    'Handle,Title,Option1 Name,Option1 Value,Option4 Name,Option4 Value,Variant Price\na,A,Size,S,Cut,Slim,1',
  'more cells than columns': fill('a,A,,,,,,,1,2,3'),
  'a status of its own': 'Handle,Title,Status,Variant Price\na,A,gone,1',
  'a weight in stones': 'Handle,Title,Variant Weight,Variant Weight Unit,Variant Price\na,A,1,st,1',
  'a yes that is none': 'Handle,Title,Published,Variant Price\na,A,perhaps,1',
  'control characters': fill('a,A\u0007,,,,,,,1'),
  'too many tags': `Handle,Title,Tags,Variant Price\na,A,"${Array.from({ length: 101 }, (_, n) => `t${n}`).join(',')}",1`,
  'a moment that is none': 'Handle,Title,Publish At,Variant Price\na,A,soon,1',
}

test('damaged files are explained and leave nothing in the shop, neither whole nor half', async () => {
  const ctx = await emptyStore()
  for (const [what, bytes] of Object.entries(DAMAGED)) {
    const sent = await send(ctx, bytes)
    const told = sent.ok ? (await takeIn(ctx, sent.value)).problems : sent.failures
    expect({
      what,
      isTold: told.length > 0 && told.every(({ message }) => /^[A-Z“][^\n]+[.?]$/.test(message)),
    }).toEqual({
      what,
      isTold: true,
    })
    expect({ what, left: [await ctx.db.product.count(), await ctx.db.variant.count()] }).toEqual({ what, left: [0, 0] })
  }
}, 120_000)

test('scripts in every cell come in as text, and no report or page gets more of them than text', async () => {
  const ctx = await emptyStore()
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const rows = SCRIPT_PAYLOADS.map((payload, n) => {
    const cell = quoted(payload.slice(0, 90))
    return `p-${n},${cell},${quoted(payload)},Size,${cell},${quoted(payload.slice(0, 50))},,1,1`
  })
  const done = await bringIn(ctx, HEAD + rows.join('\n'))
  expect(done.status).toBe('done')
  expect(done.created + done.skipped).toBe(SCRIPT_PAYLOADS.length)
  const products = await ctx.db.product.findMany({ include: { variants: true } })
  expect(products.filter(({ variants }) => variants.length !== 1)).toEqual([])
  expect(
    products.filter(
      ({ description }) =>
        /<script|\son\w+\s*=|javascript:/i.test(description.replaceAll(/&[^;]+;/g, '')) &&
        /<\w+[^>]*(\son\w+\s*=|javascript:)|<script/i.test(description),
    ),
  ).toEqual([])
})

test('odd files that are whole are taken: byte order mark, CRLF, semicolons, any order of columns and rows', async () => {
  const ctx = await emptyStore()
  const csv =
    '\ufeffVariant Price;Title;handle;Colour of the box;Body (HTML);Option1 Value;Option1 Name\r\n10;A;a;red;"x\r\ny";S;Size\r\n5;B;b;;;Default Title;Title\r\n12;;a;;;M;\r\n'
  const done = await bringIn(ctx, csv)
  expect(done).toMatchObject({ created: 2, skipped: 0, unknownColumns: ['Colour of the box'] })
  const product = await ctx.db.product.findUniqueOrThrow({
    where: { slug: 'a' },
    include: { variants: { orderBy: { priceMinor: 'asc' } } },
  })
  expect(product.variants.map(({ title, priceMinor }) => [title, priceMinor])).toEqual([
    ['S', 1000],
    ['M', 1200],
  ])
})

test('what the file has no column for stays as it was', async () => {
  const ctx = await emptyStore()
  must(await createProduct(ctx, productForm({ title: 'A', slug: 'a', vendor: 'V', stock: 7, sku: 'K', price: '3.00' })))
  expect(await bringIn(ctx, 'Handle,Variant Price\na,4.00')).toMatchObject({ updated: 1 })
  const product = await ctx.db.product.findUniqueOrThrow({ where: { slug: 'a' }, include: { variants: true } })
  expect(product).toMatchObject({ title: 'A', vendor: 'V', priceMinor: 400, variants: [{ sku: 'K', stock: 7 }] })
})
