// Draws the pictures of the starter content anew: node lib/platform/demo/art/draw-starter-pictures.ts
import { mkdir, stat } from 'node:fs/promises'
import sharp from 'sharp'
import { PORTRAIT, rasterise } from './render-picture.ts'
import { STARTER_PICTURES } from './starter-pictures.ts'

/** Quality by width: the widest is shown large but rarely, and all files together stay small. */
const QUALITY: Readonly<Record<number, number>> = { 400: 76, 800: 72, 1600: 58 }

const folder = new URL('../../../content/starter/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const [name, drawing] of Object.entries(STARTER_PICTURES)) {
  const pixels = await rasterise(drawing, PORTRAIT).raw().toBuffer({ resolveWithObject: true })
  for (const [width, quality] of Object.entries(QUALITY)) {
    const file = new URL(`${name}-${width}.webp`, folder)
    const { width: pictureWidth, height, channels } = pixels.info
    await sharp(pixels.data, { raw: { width: pictureWidth, height, channels } })
      .resize(Number(width), Math.round((Number(width) * PORTRAIT.height) / PORTRAIT.width))
      .webp({ quality, effort: 6 })
      .toFile(file.pathname)
    console.log(`${name}-${width}.webp ${Math.round((await stat(file)).size / 1024)} kB`)
  }
}
