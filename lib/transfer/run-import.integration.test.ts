import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ownerPool } from '#lib/db/connections.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { codeOf, must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { bringIn, emptyStore, manyProducts, PRODUCT_HEAD, send, upload } from '#lib/testing/transfer-fixture.ts'
import { beginImport } from './begin-import.ts'
import { confirmImport } from './confirm-import.ts'
import { fetchPicture, PictureUnreached } from './fetch-picture.ts'
import { readParts } from './import-parts.ts'
import { ReportWriter, readReport } from './import-report.ts'
import { findImports, getImport } from './import-store.ts'
import { receivePart } from './receive-part.ts'
import { runImport } from './run-import.ts'
import { MOST_ATTEMPTS, PART_BYTES, type ReportLine, STALLED_AFTER_MS, UploadInput } from './schema.ts'

let market: TestMarket
beforeAll(async () => {
  process.env.SOUK_DIR = mkdtempSync(join(tmpdir(), 'souk-import-'))
  market = await createTestMarket()
})
afterAll(() => market?.close())

test('pictures come in, in their order and with their words, and are not fetched a second time; what is missing holds up no other', async () => {
  const ctx = await emptyStore(market)
  const png = await sharp({ create: { width: 60, height: 75, channels: 3, background: '#1122ff' } })
    .png()
    .toBuffer()
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    if (url.startsWith('/missing')) response.writeHead(404).end()
    else if (url === '/moved') response.writeHead(301, { location: '/b' }).end()
    else response.end(url === '/text' ? 'no picture' : png)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => server.close().closeAllConnections())
  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  const head =
    'Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Image Position,Image Alt Text,Variant Image\n'
  const missing = Array.from(
    { length: 5 },
    (_, n) => `gone,${n ? '' : 'Gone'},,,${n ? '' : 1},${at(`/missing${n}`)},${n + 1},,`,
  )
  const rows = [
    ...missing,
    `a,A,Size,S,1,${at('/moved')},2,Second,${at('/c')}`,
    `a,,,M,1,${at('/a')},1,First,`,
    `b,B,,,1,${at('/text')},1,,`,
  ]
  const csv = head + rows.join('\n')
  const fetch = (url: string) => fetchPicture(url, { toLoopback: true })
  const done = await bringIn(ctx, csv, fetch)
  expect(done).toMatchObject({ status: 'done', created: 3, pictures: 9, picturesDone: 9, picturesMissed: 6 })
  const media = () =>
    ctx.db.media.findMany({
      where: { product: { slug: 'a' } },
      orderBy: { position: 'asc' },
    })
  const found = await media()
  expect(found.map(({ alt, width }) => [alt, width])).toEqual([
    ['First', 60],
    ['Second', 60],
    ['', 60],
  ])
  const { mediaId } = await ctx.db.variant.findFirstOrThrow({ where: { product: { slug: 'a' }, title: 'S' } })
  expect(mediaId).toBe(found[2]?.id)
  const told = []
  for await (const line of readReport(ctx.tenant, done)) told.push(`${line.line} ${line.handle} ${line.result}`)
  expect(told.filter((line) => line.endsWith('not reached')).toSorted((a, b) => a.localeCompare(b))).toEqual([
    ...[2, 3, 4, 5, 6].map((line) => `${line} gone picture not reached`),
    '9 b picture not reached',
  ])
  asked.length = 0
  await bringIn(ctx, csv, fetch)
  expect(asked.filter((url) => !/missing|text/.test(url))).toEqual([])
  expect((await media()).map(({ id }) => id)).toEqual(found.map(({ id }) => id))
})

test('a host that does not answer is left after three tries, and the other hosts are not', async () => {
  const ctx = await emptyStore(market)
  const asked: string[] = []
  const fetch = (url: string): Promise<Buffer> => {
    asked.push(new URL(url).host)
    throw new PictureUnreached('The address could not be reached.', { isHostAway: url.includes('away') })
  }
  const rows = Array.from({ length: 8 }, (_, n) => `p-${n},P,1,https://${n % 2 ? 'away' : 'here'}.test/${n}.jpg`)
  const done = await bringIn(ctx, `Handle,Title,Variant Price,Image Src\n${rows.join('\n')}`, fetch)
  expect(done.picturesMissed).toBe(8)
  expect([
    asked.filter((host) => host === 'away.test').length,
    asked.filter((host) => host === 'here.test').length,
  ]).toEqual([3, 4])
})

test('a process that is killed in the middle loses nothing: the next one goes on, and each product is there once', async () => {
  const ctx = await emptyStore(market)
  const { id } = must(await confirmImport(ctx, (await upload(ctx, manyProducts(60))).id))
  const script = `
    import { publicDb } from '#lib/db/public-db.ts'
    import { tenantFromRegistry } from '#lib/db/tenant.ts'
    import { storeContext } from '#lib/tenancy/store-context.ts'
    import { getImport } from '#lib/transfer/import-store.ts'
    import { runImport } from '#lib/transfer/run-import.ts'
    const row = await publicDb().tenant.findUniqueOrThrow({ where: { id: process.env.STORE } })
    const ctx = storeContext(tenantFromRegistry(row), { kind: 'system' })
    await runImport(ctx, await getImport(ctx.tenant, process.env.IMPORT), {
      mayGoOn: ({ done }) => done < 37 || process.kill(process.pid, 'SIGKILL'),
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, STORE: ctx.tenant.id, IMPORT: id },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(await new Promise((done) => child.on('exit', (_, signal) => done(signal)))).toBe('SIGKILL')
  const left = await getImport(ctx.tenant, id)
  if (!left) throw new Error('No record')
  expect([left.status, left.done >= 25 && left.done <= 37, await ctx.db.product.count()]).toEqual([
    'importing',
    true,
    37,
  ])
  const done = await runImport(ctx, left)
  expect(done).toMatchObject({ status: 'done', created: 60, updated: 0, done: 60 })
  expect([await ctx.db.product.count(), await ctx.db.variant.count()]).toEqual([60, 60])
  const handles: string[] = []
  for await (const { handle } of readReport(ctx.tenant, done)) handles.push(handle)
  expect([handles.length, new Set(handles).size]).toEqual([60, 60])
})

test('a report longer than one piece goes on where the record says, and what was written behind that is not told twice', async () => {
  const store = (await emptyStore(market)).tenant
  const record = { id: randomUUID(), reported: 0 }
  const lineOf = (n: number): ReportLine => ({ line: n, handle: `p-${n}`, result: 'created', reason: '' })
  const first = await ReportWriter.open(store, record)
  for (let n = 0; n < 1_300; n++) await first.add(lineOf(n))
  await first.flush()
  for (const from of [1_250, 1_000, 499]) {
    const again = await ReportWriter.open(store, { ...record, reported: from })
    for (let n = from; n < 1_300; n++) await again.add(lineOf(n))
    await again.flush()
    const lines: number[] = []
    for await (const { line } of readReport(store, { ...record, reported: again.count })) lines.push(line)
    expect(lines).toEqual(Array.from({ length: 1_300 }, (_, n) => n))
  }
})

test('a product that breaks us again and again is left out with its line, and the others come in', async () => {
  const ctx = await emptyStore(market)
  await ownerPool().query(`ALTER TABLE "${ctx.tenant.schemaName}".product ADD CHECK (title <> 'Product 3')`)
  let record = must(await confirmImport(ctx, (await upload(ctx, manyProducts(6))).id))
  for (let run = 1; run < MOST_ATTEMPTS; run++) {
    await expect(runImport(ctx, record)).rejects.toThrow(/constraint/)
    record = (await getImport(ctx.tenant, record.id)) ?? record
    expect(record).toMatchObject({ status: 'importing', done: 3 })
  }
  await expect(runImport(ctx, record)).rejects.toThrow(/constraint/)
  record = (await getImport(ctx.tenant, record.id)) ?? record
  const done = await runImport(ctx, record)
  expect(done).toMatchObject({ status: 'done', created: 5, skipped: 1 })
})

test('each product is one transaction: where its last variant breaks, nothing of it is there or changed, and those before it are whole', async () => {
  const ctx = await emptyStore(market)
  await bringIn(ctx, `${PRODUCT_HEAD}old,Old,,Size,S,,,1,5\nold,,,,M,,,1,5`)
  await ownerPool().query(`ALTER TABLE "${ctx.tenant.schemaName}".variant ADD CHECK (title <> 'Broken')`)
  const rowsOf = (slug: string, last: string) => `${slug},New ${slug},,Size,S,,,1,9\n${slug},,,,${last},,,1,9\n`
  const state = () =>
    ctx.db.product.findMany({
      orderBy: { slug: 'asc' },
      select: {
        slug: true,
        title: true,
        variants: { orderBy: { position: 'asc' }, select: { title: true, priceMinor: true } },
      },
    })
  const old = await state()
  for (const slug of ['old', 'made']) {
    const file = await upload(
      ctx,
      PRODUCT_HEAD + rowsOf(`first-${slug}`, 'M') + rowsOf(slug, 'Broken') + rowsOf('last', 'M'),
    )
    await expect(runImport(ctx, { ...file, status: 'waiting' })).rejects.toThrow(/constraint/)
    const found = await state()
    expect(found.filter((product) => !product.slug.startsWith('first-'))).toEqual(old)
    const first = found.find((product) => product.slug === `first-${slug}`)
    expect(first?.variants).toEqual([
      { title: 'S', priceMinor: 900 },
      { title: 'M', priceMinor: 900 },
    ])
    await ctx.db.product.deleteMany({ where: { slug: `first-${slug}` } })
  }
})

test('an import that nobody works on has stopped and can go on; while one is worked on no other of the store begins', async () => {
  const ctx = await emptyStore(market)
  const [one, two] = [await upload(ctx, manyProducts(3)), await upload(ctx, manyProducts(3, 3))]
  must(await confirmImport(ctx, one.id))
  expect(codeOf(await confirmImport(ctx, two.id))).toBe('busy')
  const later = { ...ctx, now: () => new Date(Date.now() + STALLED_AFTER_MS + 1_000) }
  expect((await findImports(later)).map(({ status }) => status)).toEqual(['ready', 'failed'])
  const again = must(await confirmImport(later, one.id))
  expect(await runImport(ctx, again)).toMatchObject({ status: 'done', created: 3 })
  expect(must(await confirmImport(ctx, two.id)).status).toBe('waiting')
  // A look that was never finished begins anew.
  const looked = must(await send(ctx, manyProducts(3)))
  expect(must(await confirmImport(later, looked.id)).status).toBe('checking')
})

test('a file comes in parts, each once and whole; what is not whole is never looked through', async () => {
  const ctx = await emptyStore(market)
  const file = Buffer.from(PRODUCT_HEAD + `a,A,"${'<p>long</p>\n'.repeat(3_000)}",,,,,,1\n`.repeat(150))
  expect(file.length).toBeGreaterThan(PART_BYTES)
  const { id } = await beginImport(ctx, UploadInput.parse({ name: '../x/big\u0000.csv', size: file.length }))
  const part = (n: number) => file.subarray(n * PART_BYTES, (n + 1) * PART_BYTES)
  expect(codeOf(await receivePart(ctx, id, 1, part(1)))).toBe('broken')
  expect(codeOf(await receivePart(ctx, id, 0, part(0).subarray(1)))).toBe('broken')
  expect(must(await receivePart(ctx, id, 0, part(0))).status).toBe('uploading')
  expect(must(await receivePart(ctx, id, 0, part(0))).status).toBe('uploading')
  const whole = must(await receivePart(ctx, id, 1, part(1)))
  expect([whole.status, whole.fileName]).toEqual(['checking', '..xbig.csv'])
  expect(must(await receivePart(ctx, id, 1, part(1))).status).toBe('checking')
  const read: Buffer[] = []
  for await (const chunk of readParts(ctx.tenant, whole)) read.push(chunk)
  expect(Buffer.concat(read).equals(file)).toBe(true)
  expect(codeOf(await receivePart(await emptyStore(market), id, 0, part(0)))).toBe('not-found')
})

test('a file that is too large is refused before it is sent; one that is empty as well', () => {
  const told = (size: number) =>
    UploadInput.safeParse({ name: 'a.csv', size }).error?.issues.map(({ message }) => message)
  expect(told(200 * 1024 * 1024)).toEqual(['This file is larger than 100 MB. Split it into several files.'])
  expect(told(0)).toEqual(['This file is empty.'])
})

test('five files are kept and the oldest go with all that belongs to them, but not one that is worked on; no upload is lost beside another', async () => {
  const ctx = await emptyStore(market)
  const busy = must(await confirmImport(ctx, (await upload(ctx, manyProducts(2))).id))
  const old = await runImport(ctx, { ...(await upload(ctx, manyProducts(1, 9))), status: 'waiting' })
  const together = await Promise.all(Array.from({ length: 6 }, () => upload(ctx, manyProducts(1))))
  const between = (await findImports(ctx)).map(({ id }) => id)
  expect(between.slice(0, 5).filter((id) => !together.some((each) => each.id === id))).toEqual([])
  // An upload that was still going on when the others came was kept; by now none is.
  await upload(ctx, manyProducts(1))
  const ids = (await findImports(ctx)).map(({ id }) => id)
  expect([ids.length, ids.includes(busy.id), ids.includes(old.id)]).toEqual([6, true, false])
  const files = (await mediaOf(ctx.tenant).list()).map(({ file }) => file)
  expect(files.filter((file) => file.includes(old.id))).toEqual([])
  expect(await runImport(ctx, busy)).toMatchObject({ status: 'done', created: 2 })
})

test('a run that ends its turn is gone on with by the next one, in the pictures as well', async () => {
  const ctx = await emptyStore(market)
  const rows = Array.from({ length: 6 }, (_, n) => `p-${n},P,1,https://here.test/${n}.jpg`)
  const { id } = await upload(ctx, `Handle,Title,Variant Price,Image Src\n${rows.join('\n')}`)
  let record = must(await confirmImport(ctx, id))
  const asked: string[] = []
  const fetch = (url: string): Promise<Buffer> => {
    asked.push(url)
    throw new PictureUnreached('The address answered 404.')
  }
  let turns = 0
  while (record.status !== 'done' && turns < 20) {
    let steps = 0
    record = await runImport(ctx, record, { fetch, mayGoOn: () => ++steps < 2 })
    turns += 1
  }
  expect([turns, record.created, record.picturesDone, record.picturesMissed]).toEqual([7, 6, 6, 6])
  expect(new Set(asked).size).toBe(asked.length)
  expect(record.reported).toBe(12)
})

test('two imports of the same products at once leave each product once, and whole', async () => {
  const ctx = await emptyStore(market)
  const rows = (price: number) =>
    PRODUCT_HEAD +
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
