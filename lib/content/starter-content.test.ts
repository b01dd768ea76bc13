import { readdir, stat } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { PICTURE_WIDTHS } from './picture.ts'
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
