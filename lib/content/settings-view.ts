import type { ShippingSettings } from '#lib/shipping/schema.ts'
import type { Picture } from './picture.ts'
import type { DisplayFont, Seller } from './schema.ts'

/** What the merchant decided about the whole store. Amounts in minor units of `currency`. */
export type StoreSettingsView = {
  name: string
  tagline: string
  /** The text of the story section; its picture is `storyPicture`. */
  story: string
  /** #rrggbb */
  accent: string
  displayFont: DisplayFont
  /** px */
  radius: number
  currency: string
  timeZone: string
  shipping: ShippingSettings
  /** From this worth of goods on a way of delivery of the first zone is free; null: never. */
  freeShippingFromMinor: number | null
  orderPrefix: string
  /** Who sells, as the foot of the shop, invoices and mails say it. */
  seller: Seller
  /** Days after fulfilment in which a return may be asked for; 0: none are taken. */
  returnDays: number
  reviewsOpen: boolean
  logoMediaId: string | null
  heroMediaId: string | null
  storyMediaId: string | null
  logo: Picture | null
  hero: Picture | null
  storyPicture: Picture | null
}

export type PageKind = 'page' | 'post'

/** Something written in Markdown, as the shop shows it. */
export type PageView = {
  slug: string
  kind: PageKind
  title: string
  /** Markdown. */
  body: string
  /** One or two lines for lists, feeds and search engines. */
  excerpt: string
  author: string
  picture: Picture | null
  seoTitle: string
  seoDescription: string
  /** ISO 8601: in the shop from then on; null: a draft. A string, because views are kept as JSON. */
  publishedAt: string | null
  updatedAt: string
}
