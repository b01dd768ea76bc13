import { z } from 'zod'
import { CURRENCIES } from '#lib/kernel/money.ts'
import { isPlainText, optionalLine, optionalParagraphs, requiredLine, wholeNumber } from '#lib/kernel/text.ts'

export const DISPLAY_FONTS = ['sans', 'serif'] as const
export type DisplayFont = (typeof DISPLAY_FONTS)[number]

const ACCENT = /^#[0-9a-f]{6}$/

/** A picture's id; '' or left out removes the picture. */
const mediaId = z.string().trim().max(60).refine(isPlainText).default('')

/** The settings form. Prices of delivery are kept as typed; `updateStoreSettings` reads them in the store's currency. */
export const SettingsInput = z.object({
  name: requiredLine(80, 'Enter the name of your store.'),
  tagline: optionalLine(160),
  story: optionalParagraphs(600),
  accent: z.string({ error: 'Choose a colour.' }).trim().toLowerCase().regex(ACCENT, 'Enter a colour such as #0f766e.'),
  displayFont: z.enum(DISPLAY_FONTS, { error: 'Choose a typeface.' }),
  radius: wholeNumber(0, 20, 'Choose between 0 and 20 pixels.'),
  currency: z.enum(CURRENCIES, { error: 'Choose a currency.' }),
  timeZone: z.string({ error: 'Choose a time zone.' }).refine(isTimeZone, 'Choose a time zone.'),
  shippingStandard: requiredLine(20, 'Enter a price; 0 for free delivery.'),
  shippingExpress: requiredLine(20, 'Enter a price; 0 for free delivery.'),
  /** Empty: standard delivery is never free. */
  freeShippingFrom: optionalLine(20),
  logoMediaId: mediaId,
  heroMediaId: mediaId,
  storyMediaId: mediaId,
})
export type SettingsInput = z.infer<typeof SettingsInput>

export const PageInput = z.object({
  title: requiredLine(120, 'Enter a title.'),
  /** Markdown. */
  body: optionalParagraphs(20_000),
})
export type PageInput = z.infer<typeof PageInput>

/** IANA names that a store may choose. */
export const TIME_ZONES: readonly string[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

function isTimeZone(name: string): boolean {
  return TIME_ZONES.includes(name)
}
