import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveProduct } from '#lib/catalog/archive-product.ts'
import { createProduct } from '#lib/catalog/create-product.ts'
import { ProductInput } from '#lib/catalog/schema.ts'
import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { must, productForm } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { bringIn, emptyStore, exported, PRODUCT_HEAD, send, takeIn, upload } from '#lib/testing/transfer-fixture.ts'
import { confirmImport } from './confirm-import.ts'
import { getImport } from './import-store.ts'

let market: TestMarket
beforeAll(async () => {
  process.env.SOUK_DIR = mkdtempSync(join(tmpdir(), 'souk-transfer-'))
  market = await createTestMarket()
})
afterAll(() => market?.close())

describe('the three catalogues', () => {
  for (const [file, products, variants] of [
    ['apparel', 20, 22],
    ['home-and-garden', 20, 21],
    ['jewelery', 20, 23],
  ] as const) {
    test(`${file}.csv comes in whole, and what is exported comes in again as the same catalogue`, async () => {
      const [first, second] = [await emptyStore(market), await emptyStore(market)]
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

test('text that a spreadsheet would run goes out as text, and comes back as it was', async () => {
  const [from, to] = [await emptyStore(market), await emptyStore(market)]
  const titles = ['=1+1', '+cmd', '-2', '@SUM(A1)', "'=kept", 'plain']
  for (const title of titles)
    must(await createProduct(from, productForm({ title, slug: `p-${titles.indexOf(title)}` })))
  const csv = await exported(from)
  expect(csv.split(/\r\n|,/).filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
  await bringIn(to, csv)
  const rows = await to.db.product.findMany({ orderBy: { slug: 'asc' } })
  expect(rows.map(({ title }) => title)).toEqual(titles)
})

test('a store cannot read the import of another one, whatever id it names', async () => {
  const [mine, theirs] = [await emptyStore(market), await emptyStore(market)]
  const { id } = await upload(theirs, `${PRODUCT_HEAD}a,A,,,,,,,1`)
  expect(await getImport(mine.tenant, id)).toBeNull()
  expect(await getImport(mine.tenant, `../${theirs.tenant.id}/${id}`)).toBeNull()
  expect(await confirmImport(mine, id)).toMatchObject({ ok: false })
})

const fill = (rows: string) => PRODUCT_HEAD + rows
const plain = Buffer.from(`${PRODUCT_HEAD}a,A,,,,,,,1`)
const DAMAGED: Record<string, string | Buffer> = {
  'a binary file': createHash('sha512').update('x').digest(),
  'a file with NULs': Buffer.from(`${PRODUCT_HEAD}a,A\0,,,,,,,1`),
  'text in Latin 1': Buffer.from(`${PRODUCT_HEAD}a,Caf\xe9,,,,,,,1`, 'latin1'),
  'a ZIP archive': Buffer.concat([Buffer.from('PK\u0003\u0004'), plain]),
  'a compressed file': gzipSync(plain),
  'a picture': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), plain]),
  'text in UTF-16, the other end first': Buffer.from(`\ufeff${PRODUCT_HEAD}a,A,,,,,,,1`, 'utf16le').swap16(),
  'text in UTF-16 without a mark': Buffer.from(`${PRODUCT_HEAD}a,A,,,,,,,1`, 'utf16le'),
  'a wrong byte far behind': Buffer.concat([
    Buffer.from(fill(`a,A,${'x\n'.repeat(90_000)},,,,,,1\n`)),
    Buffer.from([0xe9]),
  ]),
  'another delimiter': 'Handle#Title#Variant Price\na#A#1',
  'text in UTF-16': Buffer.from(`\ufeff${PRODUCT_HEAD}a,A,,,,,,,1`, 'utf16le'),
  'a huge line': fill(`a,${'x'.repeat(3_000_000)},,,,,,,1`),
  'a huge title': fill(`a,${'x'.repeat(300_000)},,,,,,,1`),
  'a million columns': `Handle,${'x,'.repeat(1_000_000)}\na,A`,
  'a thousand columns': `Handle,${'x,'.repeat(1_000)}\na,A`,
  'a head alone': PRODUCT_HEAD,
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
  const ctx = await emptyStore(market)
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
  const ctx = await emptyStore(market)
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const rows = SCRIPT_PAYLOADS.map((payload, n) => {
    const cell = quoted(payload.slice(0, 90))
    return `p-${n},${cell},${quoted(payload)},Size,${cell},${quoted(payload.slice(0, 50))},,1,1`
  })
  const done = await bringIn(ctx, PRODUCT_HEAD + rows.join('\n'))
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
  const ctx = await emptyStore(market)
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

test('what a new store begins with goes out and comes in again, pictures and all', async () => {
  const { ctx } = await market.createStore()
  const csv = await exported(ctx)
  expect(await bringIn(ctx, csv)).toMatchObject({ created: 0, skipped: 0, problemCount: 0, picturesMissed: 0 })
  expect(await exported(ctx)).toBe(csv)
})

test('handles of every script come in as products of their own, and prices with a decimal comma as what they say', async () => {
  const ctx = await emptyStore(market)
  const rows = ['シャツ-1;シャツ;12,50', '帽子-1;帽子;1.029,98', 'кеды;Кеды;7', 'a_b;First;1', 'a-b;Second;2']
  const csv = `Handle;Title;Variant Price\n${rows.join('\n')}`
  const done = await bringIn(ctx, csv)
  expect(done).toMatchObject({ created: 3, skipped: 1 })
  expect(done.problems.filter(({ column }) => column === 'Handle')).toMatchObject([{ line: 6, skips: true }])
  const products = await ctx.db.product.findMany({ orderBy: { priceMinor: 'asc' } })
  expect(products.map(({ title, priceMinor }) => [title, priceMinor])).toEqual([
    ['Кеды', 700],
    ['シャツ', 1_250],
    ['帽子', 102_998],
  ])
  expect(await bringIn(ctx, csv)).toMatchObject({ created: 0, updated: 3 })
})

test('what the file has no column for stays as it was', async () => {
  const ctx = await emptyStore(market)
  must(await createProduct(ctx, productForm({ title: 'A', slug: 'a', vendor: 'V', stock: 7, sku: 'K', price: '3.00' })))
  expect(await bringIn(ctx, 'Handle,Variant Price\na,4.00')).toMatchObject({ updated: 1 })
  const product = await ctx.db.product.findUniqueOrThrow({ where: { slug: 'a' }, include: { variants: true } })
  expect(product).toMatchObject({ title: 'A', vendor: 'V', priceMinor: 400, variants: [{ sku: 'K', stock: 7 }] })
})

test('every field of every kind of product goes out and comes into another store the same', async () => {
  const [from, to] = [await emptyStore(market), await emptyStore(market)]
  const variant = (...optionValues: string[]) => ({
    optionValues,
    price: '12.50',
    compareAt: '20.00',
    sku: `-${optionValues.join('-')}`,
    barcode: '+4006381333931',
    tracked: true,
    stock: 3,
    weightGrams: 250,
    requiresShipping: false,
    taxable: false,
  })
  const option = (name: string, ...values: [string, string | null][]) => ({
    name,
    values: values.map(([value, swatch]) => ({ value, swatch })),
  })
  must(
    await createProduct(
      from,
      ProductInput.parse({
        title: '@home, "quoted"',
        slug: 'shirt',
        description: '<p>=1+1, <strong>bold</strong></p><ul><li>“ä” 漢字 🧵</li></ul>',
        status: 'active',
        publishAt: '2030-01-02T03:04:00.000Z',
        vendor: '+Vendor',
        type: '-type',
        tags: '=a, @b, c d',
        seoTitle: "'=seo",
        seoDescription: "''@twice",
        options: [option('=Size', ['-S', null], ['+M', null]), option('Colour', ['Blue', '#1122ff'], ['@Red', null])],
        variants: [
          variant('-S', 'Blue'),
          variant('+M', '@Red'),
          { ...variant('-S', '@Red'), tracked: false, requiresShipping: true, taxable: true, compareAt: '' },
        ],
      }),
    ),
  )
  const { id } = must(await createProduct(from, productForm({ title: 'Old', slug: 'old', price: '0.00' })))
  must(await archiveProduct(from, id))
  must(await createProduct(from, productForm({ title: 'Draft', slug: 'draft', status: 'draft' })))
  must(await createProduct(from, productForm({ title: 'Gift', slug: 'gift', isGiftCard: true, price: '25.00' })))
  const csv = await exported(from)
  expect(await bringIn(to, csv)).toMatchObject({ created: 4, skipped: 0, problemCount: 0 })
  expect(await exported(to)).toBe(csv)
  const same = { where: { slug: 'shirt' }, include: { variants: { omit: { id: true, productId: true } } } } as const
  const [was, is] = [await from.db.product.findUniqueOrThrow(same), await to.db.product.findUniqueOrThrow(same)]
  const { id: _1, createdAt: _2, updatedAt: _3, ...before } = was
  expect(is).toMatchObject(before)
})
