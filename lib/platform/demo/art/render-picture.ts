import sharp, { type Sharp } from 'sharp'
import { Sheet } from './sheet.ts'

/** A picture as code: given an empty sheet, what is on it. */
export type Drawing = (sheet: Sheet) => string

/** Width and height in px; `units` is how wide the sheet is for what draws on it. */
export type PictureSize = { width: number; height: number; units: number }

export const PORTRAIT: PictureSize = { width: 1600, height: 2000, units: 800 }
export const LANDSCAPE: PictureSize = { width: 1600, height: 900, units: 1200 }
export const STORY: PictureSize = { width: 1600, height: 1440, units: 800 }

/** @returns the picture as SVG */
export function svgOf(drawing: Drawing, { width, height, units }: PictureSize): string {
  const sheet = new Sheet(units, (units * height) / width)
  return sheet.toSvg(drawing(sheet), width)
}

/** @returns the picture as pixels, ready to be encoded */
export function rasterise(drawing: Drawing, size: PictureSize): Sharp {
  return sharp(Buffer.from(svgOf(drawing, size)), { unlimited: true }).flatten({ background: '#ffffff' })
}
