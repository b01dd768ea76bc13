import { z } from 'zod'
import { CURRENCIES } from '#lib/kernel/money.ts'
import { isPlainText, optionalLine, optionalParagraphs, requiredLine, wholeNumber } from '#lib/kernel/text.ts'
import { isCountryCode } from '#lib/shipping/countries.ts'

export const DISPLAY_FONTS = ['sans', 'serif'] as const
export type DisplayFont = (typeof DISPLAY_FONTS)[number]

/** "2026-11-21T15:30", as browsers write it, or an instant: "2026-11-21T15:30:00.000Z". */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z?$/

const ACCENT = /^#[0-9a-f]{6}$/

/** A picture's id; '' or left out removes the picture. */
const mediaId = z.string().trim().max(60).refine(isPlainText).default('')

/** The settings form. */
export const SettingsInput = z.object({
  name: requiredLine(80, 'Enter the name of your store.'),
  tagline: optionalLine(160),
  story: optionalParagraphs(600),
  accent: z.string({ error: 'Choose a colour.' }).trim().toLowerCase().regex(ACCENT, 'Enter a colour such as #0f766e.'),
  displayFont: z.enum(DISPLAY_FONTS, { error: 'Choose a typeface.' }),
  radius: wholeNumber(0, 20, 'Choose between 0 and 20 pixels.'),
  currency: z.enum(CURRENCIES, { error: 'Choose a currency.' }),
  timeZone: z.string({ error: 'Choose a time zone.' }).refine(isTimeZone, 'Choose a time zone.'),
  logoMediaId: mediaId,
  heroMediaId: mediaId,
  storyMediaId: mediaId,
})
export type SettingsInput = z.infer<typeof SettingsInput>

export const PAGE_KINDS = ['page', 'post'] as const

/** Longest last part of a page's address. */
export const MAX_PAGE_SLUG = 80
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** What a page's slug can be; anything else is not looked up, nor remembered. */
export function isPageSlug(text: string): boolean {
  return text.length <= MAX_PAGE_SLUG && SLUG.test(text)
}

/** The form of a page or a post. */
export const PageInput = z.object({
  title: requiredLine(120, 'Enter a title.'),
  /** Markdown. */
  body: optionalParagraphs(50_000),
  excerpt: optionalLine(300),
  author: optionalLine(80),
  mediaId,
  seoTitle: optionalLine(120),
  seoDescription: optionalLine(320),
  /** Empty: made from the title, or kept. */
  slug: optionalLine(MAX_PAGE_SLUG).refine(
    (text) => text === '' || isPageSlug(text),
    'Use lower-case letters, digits and single hyphens.',
  ),
  visibility: z.enum(['published', 'draft'], { error: 'Choose whether it is in the shop.' }),
  /** Date and time in the store's time zone as `<input type="datetime-local">` writes it, or an instant; empty: now. */
  publishAt: optionalLine(30).refine((text) => text === '' || TIME.test(text), 'Enter a date and a time.'),
})
export type PageInput = z.infer<typeof PageInput>

/** Who sells, as the foot of the shop, invoices and mails say it. */
export const SellerInput = z.object({
  legalName: optionalLine(120),
  line1: optionalLine(120),
  line2: optionalLine(120),
  city: optionalLine(80),
  region: optionalLine(80),
  postalCode: optionalLine(20),
  /** ISO 3166-1 alpha-2, or ''. */
  country: optionalLine(2).refine((code) => code === '' || isCountryCode(code), 'Choose a country.'),
  email: optionalLine(200).refine((text) => text === '' || z.email().safeParse(text).success, {
    error: 'Enter an e-mail address such as hello@example.com.',
  }),
  phone: optionalLine(40),
  taxNumber: optionalLine(60),
})
export type Seller = z.infer<typeof SellerInput>

/** Settings → Store details. */
export const StoreDetailsInput = SellerInput.extend({
  returnDays: wholeNumber(0, 365, 'Enter a number of days from 0 to 365.'),
  /** A checkbox: there when it is on. */
  reviewsOpen: z.literal('on').optional(),
})
export type StoreDetailsInput = z.infer<typeof StoreDetailsInput>

/** IANA names that a store may choose. */
export const TIME_ZONES: readonly string[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

function isTimeZone(name: string): boolean {
  return TIME_ZONES.includes(name)
}
