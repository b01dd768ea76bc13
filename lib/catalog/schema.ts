import { z } from 'zod'
import { sanitiseRichText } from '#lib/content/rich-text.ts'
import { slugify } from '#lib/kernel/slug.ts'
import { isPlainText, optionalLine, plainText, requiredLine, wholeNumber } from '#lib/kernel/text.ts'
import type { ProductOption } from './product-view.ts'
import { matrixProblem } from './variant-matrix.ts'

export const STOREFRONT_PAGE_SIZE = 12
export const DASHBOARD_PAGE_SIZE = 25
export const PRODUCT_STATUSES = ['draft', 'active', 'archived'] as const
/** Longest text that a list is searched for. */
export const MAX_QUERY = 100
export const MAX_PICTURES = 12
export const MAX_STOCK = 1_000_000
export const MAX_OPTIONS = 3
export const MAX_VARIANTS = 100
export const MAX_TAGS = 100
export const MAX_TITLE = 255
/** Longest name of an option, value of one, tag, vendor or type. */
export const MAX_LABEL = 100
export const MAX_SEO_TITLE = 120
export const MAX_SEO_DESCRIPTION = 400
const MAX_COLLECTIONS = 200
const MAX_WEIGHT_GRAMS = 10_000_000

/** Longest description, with its HTML. */
const MAX_RICH_TEXT = 50_000

const writtenText = z
  .string({ error: 'Enter some text.' })
  .refine(isPlainText, { error: 'Remove the invisible characters.', abort: true })
  .max(MAX_RICH_TEXT, { error: 'Use at most 50,000 characters.', abort: true })

/** What the editor sends, sanitised: HTML that may be left out. */
export const richText = writtenText.overwrite(sanitiseRichText).default('')

const id = z.string().min(1).max(60).refine(isPlainText)
const STOCK = 'Enter a whole number between 0 and 1,000,000.'

/** Ids as a form sends them, comma-separated and in order; doubles are dropped. */
const mediaIds = z
  .union([z.array(z.string()), z.string().transform((ids) => ids.split(','))])
  .default([])
  .transform((ids) => [...new Set(ids.map((each) => each.trim()).filter(Boolean))])
  .pipe(
    z
      .array(z.string().max(60).refine(isPlainText))
      .max(MAX_PICTURES, `A product has at most ${MAX_PICTURES} pictures.`),
  )

/** A form has no lists: it sends them as JSON. What cannot be read is undefined. */
export function fromJson(sent: unknown): unknown {
  if (typeof sent !== 'string') return sent
  try {
    return JSON.parse(sent)
  } catch {
    return undefined
  }
}

function hasDoubles(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size < names.length
}

const ProductOptionInput = z.object({
  name: requiredLine(MAX_LABEL, 'Name the option, for example Size.'),
  values: z
    .array(
      z.object({
        value: requiredLine(MAX_LABEL, 'Enter a value.'),
        /** #rrggbb shown beside the value; null: none. */
        swatch: z
          .string()
          .regex(/^#[0-9a-f]{6}$/i, 'Choose a colour.')
          .toLowerCase()
          .nullable()
          .default(null),
      }),
    )
    .min(1, 'Enter at least one value.')
    .max(MAX_VARIANTS, `An option has at most ${MAX_VARIANTS} values.`)
    .refine((values) => !hasDoubles(values.map(({ value }) => value)), 'Each value can be there once.'),
})

/** A product's options, in order. The column is read through `readOptions`. */
export const ProductOptions = z
  .array(ProductOptionInput)
  .max(MAX_OPTIONS, `A product has at most ${MAX_OPTIONS} options.`)
  .refine((options) => !hasDoubles(options.map(({ name }) => name)), 'Each option needs a name of its own.')

/** The column `options`, whatever once was written there. */
export function readOptions(column: unknown): ProductOption[] {
  const read = ProductOptions.safeParse(column)
  return read.success ? read.data : []
}

/** Tags as a list or comma-separated; of two spellings the first counts. */
const tags = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(','))])
  .default([])
  .transform((list) => {
    const first = new Map<string, string>()
    for (const tag of list.map((each) => each.trim()).filter(Boolean)) {
      if (!first.has(tag.toLowerCase())) first.set(tag.toLowerCase(), tag)
    }
    return [...first.values()]
  })
  .pipe(z.array(plainText(MAX_LABEL)).max(MAX_TAGS, `A product has at most ${MAX_TAGS} tags.`))

/**
 * A variant as a form or a file sends it. Prices are kept as typed: what they mean depends on the store's currency, so
 * the use cases read them and answer beside `variants.<index>.price`.
 */
export const VariantInput = z.object({
  /** Of the variant that is changed; without one the variant of the same option values is, or a new one is made. */
  id: id.optional(),
  /** One for each option, in their order. */
  optionValues: z.array(plainText(MAX_LABEL)).max(MAX_OPTIONS).default([]),
  price: requiredLine(20, 'Enter a price.'),
  compareAt: optionalLine(20),
  sku: optionalLine(60),
  barcode: optionalLine(60),
  /** False: stock is not counted, and never runs out. */
  tracked: z.boolean().default(true),
  stock: wholeNumber(0, MAX_STOCK, STOCK).default(0),
  /** The stock that the form showed; with it, what was sold meanwhile stays sold. Cancelled orders may lift it beyond the limit. */
  stockBefore: wholeNumber(0, Number.MAX_SAFE_INTEGER, 'Reload the page and try again.').optional(),
  weightGrams: wholeNumber(0, MAX_WEIGHT_GRAMS, 'Enter whole grams, at most 10,000,000.').default(0),
  requiresShipping: z.boolean().default(true),
  taxable: z.boolean().default(true),
  /** Of the product's pictures, the one that shows it. */
  mediaId: id.nullable().default(null),
})
export type VariantInput = z.infer<typeof VariantInput>

const Variants = z
  .array(VariantInput, { error: 'Reload the page and try again.' })
  .min(1, 'A product has at least one variant.')
  .max(MAX_VARIANTS, `A product has at most ${MAX_VARIANTS} variants.`)

/** A whole product, as its form or a file sends it: what is not named in it is not kept. */
export const ProductInput = z
  .object({
    title: requiredLine(MAX_TITLE, 'Enter a title.'),
    /** Empty: derived from the title, or kept. */
    slug: optionalLine(80).transform((slug) => slugify(slug, 80)),
    description: richText,
    status: z.enum(['draft', 'active'], { error: 'Choose draft or active.' }).default('draft'),
    /** "2026-12-24T08:00" on the clock of the store, or an ISO instant; '': at once. */
    publishAt: optionalLine(40),
    vendor: optionalLine(MAX_LABEL),
    type: optionalLine(MAX_LABEL),
    tags,
    seoTitle: optionalLine(MAX_SEO_TITLE),
    seoDescription: optionalLine(MAX_SEO_DESCRIPTION),
    isGiftCard: z.union([z.boolean(), z.enum(['on', '']).transform((sent) => sent === 'on')]).default(false),
    options: z.preprocess(fromJson, ProductOptions).default([]),
    variants: z.preprocess(fromJson, Variants),
    mediaIds,
    /** Collections by hand that it is in, comma-separated; left out: those stay as they are. */
    collectionIds: z
      .union([z.array(id), z.string().transform((ids) => ids.split(',').filter(Boolean))])
      .pipe(z.array(id).max(MAX_COLLECTIONS, `A product is in at most ${MAX_COLLECTIONS} collections.`))
      .optional(),
    /** Of the product as the form showed it (`ProductView.version`): with it, nobody's work is written over. */
    version: z.string().max(64).optional(),
  })
  // Not `superRefine`: it hangs a function of its own on each value, and V8 keeps both until the next full collection. A
  // file of 100 MB that is looked through would be in memory whole.
  .check(({ value, issues }) => {
    const message = matrixProblem(value.options, value.variants)
    if (message) issues.push({ code: 'custom', path: ['variants'], message, input: value })
  })
export type ProductInput = z.infer<typeof ProductInput>

/**
 * Takes and refuses what `ProductInput` does, and leaves the description as it was written: for whoever asks of thousands
 * of products whether they would be taken, and keeps none. Sanitising is most of the work. Lists are lists here: turning
 * text into them would keep them in memory (see `check` above).
 */
export const ProductAsWritten = ProductInput.safeExtend({
  description: writtenText.default(''),
  options: ProductOptions.default([]),
  variants: Variants,
})
