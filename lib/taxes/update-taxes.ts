import { parseDecimal } from '#lib/kernel/parse-decimal.ts'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'
import { plainKey } from '#lib/shipping/plain-key.ts'
import { regionName, regionsOf } from '#lib/shipping/regions.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { RATE_WHOLE } from './rate-parts.ts'
import type { TaxSettings } from './schema.ts'
import type { TaxesInput } from './tax-form.ts'

/**
 * Saves the store's taxes. Orders keep theirs.
 * @returns failures beside the fields, as "rates.0.rate"
 */
export async function updateTaxes(ctx: StoreContext, input: TaxesInput): Promise<Result<TaxSettings>> {
  const failures: Failure[] = []
  const wrong = (field: string, message: string) => failures.push({ code: 'invalid', message, field })
  const seen = new Set<string>()
  const rates = input.rates.map(({ name, country, region, rate }, i) => {
    const parts = parseDecimal(rate, 3)
    if (parts === null || parts > RATE_WHOLE) {
      wrong(`rates.${i}.rate`, 'Enter a percentage from 0 to 100 with at most three decimals.')
    }
    const full = regionName(country, region)
    const known = regionsOf(country)
    if (full !== '' && known.length > 0 && !known.some((one) => plainKey(one.name) === plainKey(full))) {
      wrong(`rates.${i}.region`, `There is no region “${full}” here.`)
    }
    const key = [country, plainKey(full), plainKey(name)].join('\n')
    if (seen.has(key)) wrong(`rates.${i}.name`, 'This one is listed twice.')
    seen.add(key)
    return { name, country, region: full, rateBasisPoints: (parts ?? 0) / 10 }
  })
  const [first, ...others] = failures
  if (first) return { ok: false, failures: [first, ...others] }
  const { pricesIncludeTax, shippingTaxed } = input
  const taxes: TaxSettings = { pricesIncludeTax: pricesIncludeTax === 'yes', shippingTaxed, rates }
  await ctx.db.storeSettings.update({ where: { id: 'store' }, data: { taxes } })
  return ok(taxes)
}
