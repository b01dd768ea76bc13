import sharp from 'sharp'
import type { Family } from '#lib/typeface/face.ts'
import { openTypeface } from '#lib/typeface/open-typeface.ts'
import type { DisplayFont } from '../schema.ts'
import { type DrawnLine, drawLine, wrapWords } from './draw-words.ts'

/** What networks show beside a link, px. */
export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630

const PICTURE = 630
const LEFT = PICTURE + 64
const WIDTH = SHARE_WIDTH - LEFT - 64
const TITLE = 60
const LINE = 1.15
const INK = '#1c1917'
const MUTED = '#57534e'
const GROUND = '#fafaf9'
const QUALITY = 84
const FAMILIES: Record<DisplayFont, Family> = { sans: 'hanken-grotesk', serif: 'fraunces' }

export type ShareCard = {
  shopName: string
  title: string
  /** As shown in the shop, "$1,029.98". */
  price: string
  /** #rrggbb */
  accent: string
  displayFont: DisplayFont
  /** The picture's bytes; null for a product without one. */
  picture: Buffer | null
}

/** A card with picture, name and price of a product. @returns JPEG */
export async function drawSharePicture(card: ShareCard): Promise<Buffer> {
  const plain = await openTypeface(card.shopName + card.price, FAMILIES.sans, 'bold')
  const display = await openTypeface(card.title, FAMILIES[card.displayFont], 'bold')
  const title = wrapWords(card.title, display, TITLE, card.picture ? WIDTH : SHARE_WIDTH - 160, 4)
  const left = card.picture ? LEFT : 80
  const top = SHARE_HEIGHT / 2 - (title.length * TITLE * LINE) / 2 + TITLE * 0.8
  const words = [
    place(drawLine(card.shopName, plain, 28), left, 96, MUTED),
    ...title.map((line, index) => place(line, left, top + index * TITLE * LINE, INK)),
    place(drawLine(card.price, plain, 40), left, SHARE_HEIGHT - 72, INK),
    `<rect x="${left}" y="${SHARE_HEIGHT - 56}" width="56" height="6" rx="3" fill="${accentOf(card.accent)}"/>`,
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}">${words.join('')}</svg>`
  const picture = card.picture
    ? [{ input: await sharp(card.picture).resize(PICTURE, SHARE_HEIGHT, { fit: 'cover' }).toBuffer(), left: 0, top: 0 }]
    : []
  return sharp({ create: { width: SHARE_WIDTH, height: SHARE_HEIGHT, channels: 3, background: GROUND } })
    .composite([...picture, { input: Buffer.from(svg), left: 0, top: 0 }])
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer()
}

function place({ svg }: DrawnLine, x: number, y: number, colour: string): string {
  return `<g transform="translate(${x} ${y.toFixed(1)})" fill="${colour}">${svg}</g>`
}

function accentOf(accent: string): string {
  return /^#[0-9a-f]{6}$/i.test(accent) ? accent : INK
}
