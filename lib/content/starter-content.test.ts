import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { PICTURE_WIDTHS } from './picture-file.ts'
import { STARTER_PRODUCTS } from './starter-content.ts'

const folder = new URL('starter/', import.meta.url)

test.each(STARTER_PRODUCTS)(
  '$title has its picture in every width, in the shape that is written down',
  async ({ picture }) => {
    for (const width of PICTURE_WIDTHS) {
      const metadata = await sharp(new URL(`${picture.starter}-${width}.webp`, folder).pathname).metadata()
      expect(metadata).toMatchObject({ format: 'webp', width, height: (width * picture.height) / picture.width })
    }
  },
)

test('all starter pictures together stay below 400 kB', async () => {
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(new URL(name, folder))).size))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000)
})

// Browsers keep what they were given for a year: whoever draws one anew gives it a new name, and writes the new sum here.
test('a starter picture never changes under its name', async () => {
  const digest = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) digest.update(name).update(await readFile(new URL(name, folder)))
  expect(digest.digest('hex')).toBe('4eb968cd5b6f6806bca787c927f78eb4459455ac9a4dbe7d947d8546f5a75602')
})
