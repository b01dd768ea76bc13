import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { TaxesInput } from './tax-form.ts'
import { taxSettings } from './tax-settings.ts'
import { updateTaxes } from './update-taxes.ts'

let market: TestMarket
let ctx: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

const form = (...rates: object[]) =>
  TaxesInput.parse({ pricesIncludeTax: 'yes', shippingTaxed: 'on', rates: JSON.stringify(rates) })
const vat = { name: 'VAT', country: 'DE', region: '', rate: '19' }

test('a store that has set nothing charges no tax; what is typed is kept in basis points', async () => {
  expect(await taxSettings(ctx.db)).toEqual({ pricesIncludeTax: false, shippingTaxed: true, rates: [] })
  const quebec = { name: 'QST', country: 'CA', region: 'qc', rate: '9.975' }
  must(await updateTaxes(ctx, form(vat, quebec)))
  expect(await taxSettings(ctx.db)).toEqual({
    pricesIncludeTax: true,
    shippingTaxed: true,
    rates: [
      { name: 'VAT', country: 'DE', region: '', rateBasisPoints: 1_900 },
      { name: 'QST', country: 'CA', region: 'Quebec', rateBasisPoints: 997.5 },
    ],
  })
})

test('wrong rates, regions and doubles are told beside their fields, and nothing is saved', async () => {
  const before = await taxSettings(ctx.db)
  const bad = [{ ...vat, rate: '9.9755' }, { ...vat, name: 'A', country: 'US', region: 'Bavaria' }, vat, vat]
  const result = await updateTaxes(ctx, form(...bad))
  expect(result.ok ? [] : result.failures.map(({ field }) => field)).toEqual([
    'rates.0.rate',
    'rates.1.region',
    'rates.2.name',
    'rates.3.name',
  ])
  expect(await taxSettings(ctx.db)).toEqual(before)
})
