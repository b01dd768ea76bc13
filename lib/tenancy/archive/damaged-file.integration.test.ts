import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import tar from 'tar-stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFullStore, NO_TRACES, tracesOf } from '#lib/testing/archive-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { ArchiveManifest, fileTail } from './archive-manifest.ts'
import { exportTenant } from './export-tenant.ts'
import { importTenant, isArchiveError } from './import-tenant.ts'
import { verifyArchive } from './verify-archive.ts'

let market: TestMarket
let folder: string
let whole: Buffer
let entries: { name: string; body: Buffer }[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-damaged-'))
  process.env.SOUK_DIR = join(folder, 'souk')
  market = await createTestMarket()
  const { tenant } = await createFullStore(market, 'source')
  const file = join(folder, 'whole.souk')
  await exportTenant(tenant, file)
  whole = await readFile(file)
  entries = await unpack(whole)
})
afterAll(async () => {
  await market.close()
  await rm(folder, { recursive: true, force: true })
})

function sealed(bytes: Buffer): Buffer {
  return Buffer.concat([zstdCompressSync(bytes), fileTail('00'.repeat(32))])
}

async function unpack(bytes: Buffer) {
  const extract = tar.extract()
  const found: typeof entries = []
  extract.on('entry', (header, stream, next) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk) => chunks.push(chunk as Buffer))
    stream.on('end', () => {
      found.push({ name: header.name, body: Buffer.concat(chunks) })
      next()
    })
  })
  extract.end(zstdDecompressSync(bytes))
  await new Promise((done) => extract.on('finish', () => done(null)))
  return found
}

type Item = { name: string; body: Buffer; type?: 'symlink' | 'file'; linkname?: string }

async function packed(items: Item[]): Promise<Buffer> {
  const pack = tar.pack()
  const path = join(folder, 'packed')
  const done = pipeline(pack, createZstdCompress(), createWriteStream(path))
  for (const { name, body, type, linkname } of items) {
    if (type === 'symlink') pack.entry({ name, type, linkname: linkname ?? '' })
    else pack.entry({ name }, body)
  }
  pack.finalize()
  await done
  const last = createHash('sha256')
    .update((items.find(({ name }) => name === 'manifest.json') ?? items.at(-1))?.body ?? '')
    .digest('hex')
  return Buffer.concat([await readFile(path), fileTail(last)])
}

/** The file as somebody would forge it who knows the format: entries changed, and the manifest with them. */
async function forged(change: (manifest: ArchiveManifest, items: Item[]) => void): Promise<Buffer> {
  const items: Item[] = entries.map((entry) => ({ ...entry }))
  const last = items.pop()
  const manifest = ArchiveManifest.parse(JSON.parse(last?.body.toString() ?? ''))
  change(manifest, items)
  return packed([...items, { name: 'manifest.json', body: Buffer.from(JSON.stringify(manifest)) }])
}

/** Writes other bytes into a part, and into the manifest what is then true of them. */
function rewrite(manifest: ArchiveManifest, items: Item[], table: string, edit: (text: string) => string): void {
  const item = items.find(({ name }) => name.startsWith(`tables/${table}/`))
  const entry = manifest.tables.find(({ name }) => name === table)
  const [part] = entry?.parts ?? []
  if (!item || !entry || !part) throw new Error(`No ${table}`)
  item.body = Buffer.from(edit(item.body.toString()))
  part.bytes = item.body.length
  part.sha256 = createHash('sha256').update(item.body).digest('hex')
  entry.rows = item.body.toString().split('\n').length - 1
}

function columnOf(manifest: ArchiveManifest, table: string, column: string): number {
  return manifest.tables.find(({ name }) => name === table)?.columns.indexOf(column) ?? -1
}

const CASES: [title: string, words: RegExp, make: () => Buffer | Promise<Buffer>][] = [
  ['cut off in the middle', /damaged: it ends too early/, () => whole.subarray(0, whole.length / 2)],
  ['cut off by its last bytes', /damaged: it ends too early/, () => whole.subarray(0, -6)],
  ['its very last byte cut off', /damaged: it ends too early/, () => whole.subarray(0, -1)],
  [
    'a hole in the middle',
    /is damaged/,
    () => Buffer.concat([whole.subarray(0, whole.length / 2), whole.subarray(whole.length / 2 + 999)]),
  ],
  ['an end without a beginning', /not a store's file/, () => whole.subarray(100)],
  [
    'the last bytes missing before its end',
    /is damaged/,
    () => Buffer.concat([whole.subarray(0, -500), whole.subarray(-44)]),
  ],
  ['empty', /is not a store's file/, () => Buffer.alloc(0)],
  ['something else', /is not a store's file/, () => Buffer.from('PK\x03\x04 hello, I am a zip')],
  ['one bit turned over', /is damaged/, () => flipped(whole, Math.floor(whole.length / 2))],
  ['compressed, and no tar', /is damaged/, () => sealed(Buffer.from('hello '.repeat(5_000)))],
  ['a foreign tar', /holds "README"/, () => packed([{ name: 'README', body: Buffer.from('hello') }])],
  ['an entry that leads out', /holds "\.\.\/x"/, () => packed([{ name: '../x', body: Buffer.from('x') }])],
  [
    'media that lead out',
    /holds "media\/\.\.\/\.\.\/x\.webp"/,
    () => packed([{ name: 'media/../../x.webp', body: Buffer.from('x') }]),
  ],
  ['an absolute path', /holds "\/etc\/passwd"/, () => packed([{ name: '/etc/passwd', body: Buffer.from('x') }])],
  [
    'a link',
    /holds "media\/.*-400\.webp"/,
    () =>
      packed([
        { name: `media/${'a'.repeat(36)}-400.webp`, body: Buffer.alloc(0), type: 'symlink', linkname: '/etc/passwd' },
      ]),
  ],
  ['an absurd size', /claims \d+ bytes/, () => sealed(header('tables/product/00001.copy', 2 ** 40))],
  ['too much for its size', /unfolds to more|ends too early/, () => bomb()],
  ['no manifest', /ends before its manifest/, () => packed(entries.slice(0, -1))],
  ['a manifest that is no JSON', /is not JSON/, () => packed([{ name: 'manifest.json', body: Buffer.from('{') }])],
  ['something after the manifest', /follows its manifest/, () => packed([...entries, ...entries.slice(0, 1)])],
  ['an entry twice', /comes twice/, () => packed([...entries.slice(0, 1), ...entries])],
  ['an entry left out', /other entries/, () => packed(entries.slice(1))],
  [
    'bytes that are not those of the checksum',
    /checksum of "tables\/\w+\/00001\.copy" is wrong/,
    () => packed(entries.map((entry, index) => (index === 0 ? { ...entry, body: flipped(entry.body, 3) } : entry))),
  ],
  [
    'a picture that is not that of the checksum',
    /checksum of "media\/.*" is wrong/,
    () => packed(entries.map((entry) => (isMedia(entry) ? { ...entry, body: flipped(entry.body, 40) } : entry))),
  ],
  [
    'a manifest that is not that of the checksum',
    /checksum of its manifest/,
    () => Buffer.concat([whole.subarray(0, -1), Buffer.from('x')]),
  ],
  ['a newer format', /newer Souk/, () => forged((manifest) => Object.assign(manifest, { version: 2 }))],
  [
    'a wrong count',
    /another number of rows/,
    () => forged(({ tables }) => Object.assign(tables[0] ?? {}, { rows: 9 })),
  ],
  [
    'a migration that is another one here',
    /is not the one that is known here/,
    () => forged(({ migrations }) => Object.assign(migrations[0] ?? {}, { checksum: 'a'.repeat(64) })),
  ],
  [
    'no migration',
    /Nothing says which migrations/,
    () => forged((manifest) => Object.assign(manifest, { migrations: [] })),
  ],
  [
    'a table less',
    /not those of its migrations/,
    () =>
      forged((manifest, items) => {
        manifest.tables = manifest.tables.filter(({ name }) => name !== 'page')
        items.splice(
          items.findIndex(({ name }) => name.startsWith('tables/page/')),
          1,
        )
      }),
  ],
  [
    'rows that refer to nothing',
    /rows of "(media|cart_line|variant)" do not fit/,
    () => forged((manifest, items) => rewrite(manifest, items, 'product', () => '')),
  ],
  [
    'a row twice',
    /rows of "page" do not fit/,
    () => forged((manifest, items) => rewrite(manifest, items, 'page', (text) => text + text)),
  ],
  [
    'stock below zero',
    /rows of "variant" do not fit/,
    () =>
      forged((manifest, items) =>
        rewrite(manifest, items, 'variant', (text) => {
          const row = text.split('\n', 1)[0]?.split('\t') ?? []
          row[columnOf(manifest, 'variant', 'stock')] = '-5'
          return `${row.join('\t')}\n`
        }),
      ),
  ],
  [
    'a row that ends the data early',
    /another number of rows|rows of "page" do not fit/,
    () => forged((manifest, items) => rewrite(manifest, items, 'page', (text) => `\\.\n${text}`)),
  ],
]

test.each(CASES)('a file with %s is refused in one line and leaves nothing', async (_title, words, make) => {
  const file = join(folder, 'case.souk')
  await writeFile(file, await make())
  const result = await importTenant(file, { slug: 'victim' }, { actor: 'test' })
  const message = result.ok ? 'imported' : result.failures[0].message
  expect(message).toMatch(words)
  expect(message).not.toContain('\n')
  expect(await tracesOf('victim')).toEqual(NO_TRACES)
  expect(await readdir(join(folder, 'souk', 'media'))).toHaveLength(1)
})

test('wherever one bit is turned over, the file is refused or says the same', async () => {
  const file = join(folder, 'bit.souk')
  const manifest = await verifyArchive(join(folder, 'whole.souk'))
  let refused = 0
  const others: unknown[] = []
  for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 150)) {
    await writeFile(file, flipped(whole, at))
    const read = await verifyArchive(file).catch((error: unknown) => error)
    if (isArchiveError(read)) refused++
    else others.push(read)
  }
  // Some bits of zstd's own mean nothing.
  expect(others).toEqual(others.map(() => manifest))
  expect(refused).toBeGreaterThan(140)
})

test('a file that is not there is refused in one line', async () => {
  const result = await importTenant(join(folder, 'nowhere.souk'), {}, { actor: 'test' })
  expect(result).toMatchObject({ ok: false, failures: [{ code: 'refused' }] })
  expect(await importTenant(folder, {}, { actor: 'test' })).toMatchObject({
    ok: false,
    failures: [{ code: 'refused' }],
  })
})

test('a file that is changed between the two passes loads nothing', async () => {
  const file = join(folder, 'swapped.souk')
  await writeFile(file, whole)
  const other = await forged((manifest, items) =>
    rewrite(manifest, items, 'page', (text) => text.replace('Line', 'Lime')),
  )
  const { writeFileSync } = await import('node:fs')
  const result = await importTenant(
    file,
    { slug: 'victim' },
    { actor: 'test' },
    { onVerified: () => writeFileSync(file, other) },
  )
  expect(result.ok ? '' : result.failures[0].message).toMatch(/changed while it was read/)
  expect(await tracesOf('victim')).toEqual(NO_TRACES)
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

function isMedia({ name }: Item): boolean {
  return name.startsWith('media/')
}

/** A tar header that claims a size without having the bytes. */
function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(512)
  block.write(name, 0)
  block.write('000644 \0', 100)
  block.write('000000 \0', 108)
  block.write('000000 \0', 116)
  block[124] = 0x80
  block.writeBigUInt64BE(BigInt(size), 128)
  block.write('00000000000 ', 136)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function bomb(): Buffer {
  const part = (index: number) =>
    Buffer.concat([header(`tables/product/0000${index}.copy`, 2 ** 26), Buffer.alloc(2 ** 26)])
  return sealed(Buffer.concat([part(1), part(2)]))
}
