import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fromLocalTime } from '#lib/kernel/local-time.ts'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'
import { readVariantPrices } from './read-prices.ts'
import type { ProductInput } from './schema.ts'
import { choicesOf } from './search/choices.ts'
import { searchBodyOf, searchTextOf } from './search-text.ts'
import type { PricedVariant } from './write-variants.ts'

export type ProductData = { currency: string; variants: PricedVariant[]; columns: ReturnType<typeof columnsOf> }

/**
 * A product's form as its columns, read as the store understands it: prices in its currency, times on its clock.
 * @returns failures beside `variants.<index>.price`, `variants.<index>.compareAt` and `publishAt`, all at once
 */
export async function productData(db: TenantTx, input: ProductInput): Promise<Result<ProductData>> {
  const currency = await storeCurrency(db)
  const priced = readVariantPrices(input.variants, currency)
  const publishAt = input.publishAt === '' ? null : await instantOf(db, input.publishAt)
  const failures: Failure[] = priced.ok ? [] : [...priced.failures]
  if (input.publishAt !== '' && publishAt === null) {
    failures.push({ code: 'invalid', message: 'Choose a date and a time.', field: 'publishAt' })
  }
  const [first, ...others] = failures
  if (first) return { ok: false, failures: [first, ...others] }
  const variants = priced.ok ? priced.value : []
  return ok({ currency, variants, columns: columnsOf(input, variants, publishAt) })
}

function columnsOf(input: ProductInput, variants: readonly PricedVariant[], publishAt: Date | null) {
  const { title, description, status, vendor, type, tags, seoTitle, seoDescription, isGiftCard, options } = input
  return {
    title,
    description,
    status,
    publishAt,
    vendor,
    type,
    tags,
    seoTitle,
    seoDescription,
    isGiftCard,
    options,
    priceMinor: Math.min(...variants.map(({ priceMinor }) => priceMinor)),
    searchText: searchTextOf({ title, vendor, type, tags, options, variants }),
    searchBody: searchBodyOf(description),
    choices: choicesOf(options, variants),
  }
}

/** A time on the store's clock, or an instant that names its own ("…Z"); null when it is neither. */
async function instantOf(db: TenantTx, text: string): Promise<Date | null> {
  if (text.endsWith('Z')) return Number.isNaN(Date.parse(text)) ? null : new Date(text)
  const { timeZone } = await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { timeZone: true } })
  return fromLocalTime(text, timeZone)
}
