import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findStoresWithMedia, MOST_FILE_BYTES, mediaOf } from '#lib/storage/media-of.ts'

const STORE = { id: '0199a1b2-0000-7000-8000-000000000001' }
const OTHER = { id: '0199a1b2-0000-7000-8000-000000000002' }
const FILE = '3f2c0d52-5b1e-4f0a-9f5e-111111111111-400.webp'
const SECRET = Buffer.from('only the other store')

const HOSTILE_FILES = [
  '',
  '.',
  '..',
  '../x.webp',
  `../${OTHER.id}/${FILE}`,
  `..\\${OTHER.id}\\${FILE}`,
  `..%2f${OTHER.id}%2f${FILE}`,
  `%2e%2e/${OTHER.id}/${FILE}`,
  `/${OTHER.id}/${FILE}`,
  `${OTHER.id}/${FILE}`,
  `./${FILE}`,
  `${FILE}/../../${OTHER.id}/${FILE}`,
  `${FILE}\0`,
  `${FILE}\n`,
  `a\0/../../${OTHER.id}/${FILE}`,
  '/etc/passwd',
  'C:\\x.webp',
  '.hidden',
  '~root',
  'ﬁ.webp',
  'a'.repeat(101),
]

const HOSTILE_STORES = [
  '',
  '.',
  '..',
  '/',
  'media',
  `${STORE.id}/`,
  `${STORE.id}/../${OTHER.id}`,
  `../media/${OTHER.id}`,
  `${OTHER.id}\0`,
  `${OTHER.id}\n`,
  `%2e%2e%2f${OTHER.id}`,
  STORE.id.slice(0, -1),
  `${STORE.id}0`,
]

/** For tests: what media must do whatever they are kept on. The disk is chosen by the environment before. */
export function mediaContract(): void {
  const [own, other] = [mediaOf(STORE), mediaOf(OTHER)]
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souk-media-'))
    await other.write(FILE, SECRET)
  })
  afterEach(async () => {
    await own.removeAll()
    await other.removeAll()
    await rm(folder, { recursive: true, force: true })
  })
  const filesOf = async (media: typeof own) => (await media.list()).map(({ file }) => file).sort()

  test('a file comes back as it was written, and is its own store’s alone', async () => {
    expect(await own.read(FILE)).toBeNull()
    expect(await own.stat(FILE)).toBeNull()
    await own.write(FILE, Buffer.from('first'))
    await own.write(FILE, Buffer.from('second'))
    expect(await own.readAll(FILE)).toEqual(Buffer.from('second'))
    expect(await own.stat(FILE)).toMatchObject({ bytes: 6 })
    expect(await other.readAll(FILE)).toEqual(SECRET)
    expect(await filesOf(own)).toEqual([FILE])
    expect((await findStoresWithMedia()).sort()).toEqual([STORE.id, OTHER.id])
    await own.remove(FILE)
    await own.remove(FILE)
    expect(await own.read(FILE)).toBeNull()
    expect(await other.readAll(FILE)).toEqual(SECRET)
  })

  test('a file is copied to another store, and each goes on without the other', async () => {
    expect(await own.copyFrom(other, FILE)).toBe(true)
    expect(await own.copyFrom(other, 'nothing.webp')).toBe(false)
    await other.write(FILE, Buffer.from('written since'))
    expect(await own.readAll(FILE)).toEqual(SECRET)
    await other.removeAll()
    expect(await own.measure()).toEqual({ files: 1, bytes: SECRET.byteLength })
  })

  test('a store is measured, moved to a folder and taken from one as a whole', async () => {
    for (let n = 0; n < 12; n++) await own.write(`${n}.webp`, Buffer.alloc(100, n))
    expect(await own.measure()).toEqual({ files: 12, bytes: 1_200 })
    const target = join(folder, 'moved')
    await own.moveOut(target)
    expect(await own.list()).toEqual([])
    expect(await readdir(target)).toHaveLength(12)
    expect(await readFile(join(target, '7.webp'))).toEqual(Buffer.alloc(100, 7))
    await own.write('before.webp', SECRET)
    await mkdir(join(folder, 'drawn'))
    await writeFile(join(folder, 'drawn', FILE), 'drawn')
    await own.takeFolder(join(folder, 'drawn'))
    expect(await filesOf(own)).toEqual([FILE])
    expect(await readdir(folder)).toEqual(['moved'])
    await own.removeAll()
    await own.removeAll()
    expect(await findStoresWithMedia()).toEqual([OTHER.id])
    expect(await other.readAll(FILE)).toEqual(SECRET)
  })

  test('a file that is larger than any picture is neither written nor read into memory', async () => {
    await expect(own.write(FILE, Buffer.alloc(MOST_FILE_BYTES + 1))).rejects.toThrow(/larger than any picture/)
    expect(await own.list()).toEqual([])
  })

  describe('nothing leaves its store', () => {
    test.each(HOSTILE_FILES)('by the name %j', async (file) => {
      const attempts = [
        () => own.read(file),
        () => own.readAll(file),
        () => own.stat(file),
        () => own.write(file, Buffer.from('mine now')),
        () => own.remove(file),
        () => own.copyFrom(other, file),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ name: 'MediaKeyError' })
      expect(await other.readAll(FILE)).toEqual(SECRET)
      expect(await own.list()).toEqual([])
    })

    test.each(HOSTILE_STORES)('as the store %j', (id) => {
      expect(() => mediaOf({ id })).toThrow(expect.objectContaining({ name: 'MediaKeyError' }))
    })
  })
}
