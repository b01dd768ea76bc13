import type { Picture } from './picture.ts'
import type { DisplayFont } from './schema.ts'

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
  shippingStandardMinor: number
  shippingExpressMinor: number
  /** Standard delivery is free from this subtotal on; null: never. */
  freeShippingFromMinor: number | null
  orderPrefix: string
  logoMediaId: string | null
  heroMediaId: string | null
  storyMediaId: string | null
  logo: Picture | null
  hero: Picture | null
  storyPicture: Picture | null
}

export type PageView = { slug: string; title: string; body: string }
