import type { DisplayFont } from '#lib/content/schema.ts'
import type { Minor } from '#lib/kernel/money.ts'
import type { ShippingSettings } from '#lib/shipping/schema.ts'
import type { TaxSettings } from '#lib/taxes/schema.ts'
import type { Drawing, PictureSize } from './art/render-picture.ts'
import type { DemoShelf } from './demo-shelf.ts'
import type { DemoWords } from './demo-words.ts'

/** The picture as code, and what it shows in words. */
export type DemoPicture = { drawing: Drawing; size: PictureSize; alt: string }

export type DemoProduct = {
  slug: string
  title: string
  /** Plain paragraphs. */
  description: string
  sku: string
  /** US cents. */
  priceMinor: Minor
  /** What it cost before, US cents, while it is on sale. */
  compareAtMinor?: Minor
  stock: number
  /** The cover first; none of something that is not ready for the shop. */
  pictures: readonly DemoPicture[]
}

/** A product that nobody in the demo has bought: money to give away, and what is not, not yet or no longer on the shelf. */
export type DemoExtra = DemoProduct & {
  kind: 'gift-card' | 'scheduled' | 'draft' | 'archived'
}

/** A whole store as data: what `setupDemo` fills in. */
export type DemoStore = {
  slug: string
  name: string
  ownerEmail: string
  settings: {
    tagline: string
    story: string
    accent: string
    displayFont: DisplayFont
    radius: number
    orderPrefix: string
    currency: string
    timeZone: string
    shipping: ShippingSettings
    taxes: TaxSettings
  }
  hero: DemoPicture
  story: DemoPicture
  pages: readonly { slug: string; title: string; body: string }[]
  words: DemoWords
  /** What the products are, what there is to choose, and which belong together. */
  shelf: DemoShelf
  /** In order of creation. */
  products: readonly DemoProduct[]
  extras: readonly DemoExtra[]
  /** What the merchant changed about how they are paid and what their mails say. */
  payments: { bankInstructions: string }
  orderOpening: string
  /** Something off by itself for three and more of one collection. */
  automatic: { title: string; collection: string; quantity: number; basisPoints: number }
}
