import sharp, { type Sharp } from 'sharp'
import { Sheet } from './sheet.ts'

/** A picture as code: given an empty sheet, what is on it. */
export type Drawing = (sheet: Sheet) => string

export const PORTRAIT = { width: 1600, height: 2000 } as const
export const LANDSCAPE = { width: 2400, height: 1350 } as const
export const STORY = { width: 1600, height: 1440 } as const

/** The sheet a drawing is made on has half as many units as the picture has pixels. */
function svgOf(drawing: Drawing, size: { width: number; height: number }): Buffer {
  const sheet = new Sheet(size.width / 2, size.height / 2)
  return Buffer.from(sheet.toSvg(drawing(sheet), size.width))
}

/** @returns the picture as pixels */
export function rasterise(drawing: Drawing, size: { width: number; height: number } = PORTRAIT): Sharp {
  return sharp(svgOf(drawing, size), { unlimited: true }).flatten({ background: '#ffffff' })
}
