import { expect, test } from 'vitest'
import { type DiscountRule, DiscountTerms } from '#lib/discounts/schema.ts'
import { MAX_MINOR } from '#lib/kernel/money.ts'
import { TaxSettings } from '#lib/taxes/schema.ts'
import { priceCart } from './price-cart.ts'
import type { LineInput, PriceInput } from './price-input.ts'

function line(id: string, unitPriceMinor: number, quantity = 1, more: Partial<LineInput> = {}): LineInput {
  return {
    id,
    productId: `product-${id}`,
    collectionIds: [],
    unitPriceMinor,
    quantity,
    taxable: true,
    requiresShipping: true,
    weightGrams: 0,
    isGiftCard: false,
    ...more,
  }
}

function discount(
  kind: DiscountRule['kind'],
  value: number,
  more: Partial<Omit<DiscountRule, 'terms'>> & { terms?: unknown } = {},
): DiscountRule {
  const { terms = {}, ...rest } = more
  const rule = { id: kind, title: kind, code: kind.toUpperCase(), kind, value, combinable: false, ...rest }
  return { ...rule, terms: DiscountTerms.parse(terms) }
}

function price(lines: LineInput[], more: Partial<PriceInput> = {}) {
  const cart = priceCart({
    currency: 'USD',
    lines,
    discounts: [],
    shipping: null,
    taxes: TaxSettings.parse({}),
    destination: { country: 'DE', region: '' },
    giftCards: [],
    ...more,
  })
  if (!cart) throw new Error('The cart has no price')
  return cart
}

const taxes = (rates: object[], more: object = {}) => TaxSettings.parse({ rates, ...more })
const delivery = { id: 'post', label: 'Post', priceMinor: 500 }

test('a cart without rules costs its lines and its delivery', () => {
  const cart = price([line('a', 999, 3), line('b', 1)], { shipping: delivery })
  expect(cart).toMatchObject({ subtotalMinor: 2998, shippingMinor: 500, totalMinor: 3498, dueMinor: 3498 })
  expect(price([])).toMatchObject({ totalMinor: 0, dueMinor: 0 })
})

test('a percentage is rounded once and spread over its lines without losing a unit', () => {
  const cart = price([line('a', 333), line('b', 333), line('c', 334)], { discounts: [discount('percent', 1_500)] })
  expect(cart.discountMinor).toBe(150)
  expect(cart.lines.map(({ discountMinor }) => discountMinor)).toEqual([50, 50, 50])
  expect(price([line('a', 5)], { discounts: [discount('percent', 1_000)] }).discountMinor).toBe(1)
  expect(price([line('a', 4)], { discounts: [discount('percent', 1_000)] }).discountMinor).toBe(0)
})

test('an amount takes off no more than there is', () => {
  const cart = price([line('a', 700), line('b', 300)], { discounts: [discount('amount', 5_000)], shipping: delivery })
  expect(cart).toMatchObject({ discountMinor: 1_000, totalMinor: 500 })
})

test('a discount reduces only what it is for', () => {
  const lines = [line('a', 1_000, 1, { collectionIds: ['summer'] }), line('b', 1_000)]
  const summer = discount('percent', 5_000, { terms: { target: { to: 'collections', ids: ['summer'] } } })
  expect(price(lines, { discounts: [summer] }).lines.map((one) => one.totalMinor)).toEqual([500, 1_000])
  const other = discount('percent', 5_000, { terms: { target: { to: 'products', ids: ['elsewhere'] } } })
  expect(price(lines, { discounts: [other] })).toMatchObject({ discountMinor: 0, refusedCodes: [{ code: 'PERCENT' }] })
})

test('terms that cannot be read make nothing cheaper', () => {
  const broken = discount('percent', 5_000, { terms: { target: { to: 'moon' } } })
  expect(price([line('a', 1_000)], { discounts: [broken] }).discountMinor).toBe(0)
})

test('a minimum counts what the discount is for, before discounts, and says what is missing', () => {
  const code = discount('amount', 200, { terms: { minimum: { kind: 'subtotal', minor: 2_000 } } })
  expect(price([line('a', 1_000, 2)], { discounts: [code] }).discountMinor).toBe(200)
  const [refused] = price([line('a', 1_999)], { discounts: [code] }).refusedCodes
  expect(refused?.message).toBe('Add things for $0.01 to use this code.')
  // Bought money does not count towards it.
  expect(
    price([line('a', 1_000), line('g', 5_000, 1, { isGiftCard: true })], { discounts: [code] }).discountMinor,
  ).toBe(0)
})

test('buy two, get one free: the cheapest is given, a unit is bought or given and never both', () => {
  const offer = discount('buy-x-get-y', 10_000, { terms: { buyQuantity: 2 } })
  const given = (...lines: LineInput[]) => price(lines, { discounts: [offer] }).discountMinor
  expect(given(line('a', 1_000, 2))).toBe(0)
  expect(given(line('a', 1_000, 2), line('b', 300))).toBe(300)
  expect(given(line('a', 1_000, 3), line('b', 300, 2))).toBe(300)
  expect(given(line('a', 1_000, 4), line('b', 300, 2))).toBe(600)
})

test('what must stay bought is not given, though it is cheaper', () => {
  const terms = { buy: { to: 'products', ids: ['product-a'] } }
  const offer = discount('buy-x-get-y', 10_000, { terms })
  expect(price([line('a', 100), line('b', 900)], { discounts: [offer] }).discountMinor).toBe(900)
  expect(price([line('a', 100, 2), line('b', 900)], { discounts: [offer] }).discountMinor).toBe(100)
})

test('buy one of these, get one of those at half price, at most once', () => {
  const terms = {
    buy: { to: 'products', ids: ['product-a'] },
    target: { to: 'products', ids: ['product-b'] },
    timesPerOrder: 1,
  }
  const offer = discount('buy-x-get-y', 5_000, { terms })
  expect(price([line('a', 900, 2), line('b', 301, 2)], { discounts: [offer] }).discountMinor).toBe(151)
  expect(price([line('b', 301, 5)], { discounts: [offer] }).refusedCodes).toHaveLength(1)
})

test('of discounts that stand alone the best for the shopper holds, and the other code is told why', () => {
  const five = discount('amount', 500, { id: '1', code: 'FIVE' })
  const ten = discount('percent', 1_000, { id: '2', code: 'TEN' })
  expect(price([line('a', 4_000)], { discounts: [five, ten] })).toMatchObject({ discounts: [{ code: 'FIVE' }] })
  expect(price([line('a', 6_000)], { discounts: [five, ten] })).toMatchObject({
    discounts: [{ code: 'TEN' }],
    refusedCodes: [{ code: 'FIVE', message: 'This code cannot be combined with the discount you have.' }],
  })
})

test('discounts that combine each reduce what the one before left, and hold together against one that stands alone', () => {
  const both = [
    discount('amount', 500, { combinable: true }),
    discount('percent', 1_000, { combinable: true, code: null }),
  ]
  expect(price([line('a', 10_000)], { discounts: both }).totalMinor).toBe(8_500)
  const alone = discount('percent', 1_400, { id: 'alone' })
  expect(price([line('a', 10_000)], { discounts: [...both, alone] }).totalMinor).toBe(8_500)
  expect(price([line('a', 20_000)], { discounts: [...both, alone] }).totalMinor).toBe(17_200)
})

test('free delivery takes off the delivery, and waits while it is not chosen', () => {
  const free = discount('free-shipping', 0)
  expect(price([line('a', 1_000)], { discounts: [free], shipping: delivery })).toMatchObject({
    shippingMinor: 500,
    shippingDiscountMinor: 500,
    totalMinor: 1_000,
  })
  expect(price([line('a', 1_000)], { discounts: [free] })).toMatchObject({ discounts: [{ amountMinor: 0 }] })
  const download = line('a', 1_000, 1, { requiresShipping: false })
  expect(price([download], { discounts: [free] }).refusedCodes[0]?.message).toBe('There is nothing to deliver.')
})

test('tax is added to prices without it, on what is left after discounts, and on delivery if the store says so', () => {
  const vat = { name: 'VAT', country: 'DE', rateBasisPoints: 1_900 }
  const discounts = [discount('amount', 100)]
  const cart = price([line('a', 1_100)], { taxes: taxes([vat]), shipping: delivery, discounts })
  expect(cart).toMatchObject({ taxMinor: 285, totalMinor: 1_785, lines: [{ taxMinor: 190, totalMinor: 1_190 }] })
  const untaxed = taxes([vat], { shippingTaxed: false })
  expect(price([line('a', 1_000)], { taxes: untaxed, shipping: delivery }).taxMinor).toBe(190)
})

test('tax inside the prices changes no total', () => {
  const vat = taxes([{ name: 'VAT', country: 'DE', rateBasisPoints: 1_900 }], { pricesIncludeTax: true })
  expect(price([line('a', 11_900)], { taxes: vat })).toMatchObject({
    taxMinor: 1_900,
    totalMinor: 11_900,
    taxIncluded: true,
  })
})

test('many small lines are taxed as one sum: no rounding adds up', () => {
  const lines = Array.from({ length: 10 }, (_, i) => line(`l${i}`, 5))
  const cart = price(lines, { taxes: taxes([{ name: 'VAT', country: 'DE', rateBasisPoints: 1_000 }]) })
  expect(cart.taxMinor).toBe(5)
  expect(cart.lines.filter(({ taxMinor }) => taxMinor === 1)).toHaveLength(5)
})

test('rates of a region stand in for those of its country, and add up among themselves', () => {
  const canada = taxes([
    { name: 'GST', country: 'CA', rateBasisPoints: 500 },
    { name: 'GST', country: 'CA', region: 'QC', rateBasisPoints: 500 },
    { name: 'QST', country: 'CA', region: 'QC', rateBasisPoints: 997.5 },
    { name: 'HST', country: 'CA', region: 'ON', rateBasisPoints: 1_300 },
  ])
  const taxAt = (country: string, region: string) =>
    price([line('a', 100_000)], { taxes: canada, destination: { country, region } }).taxLines.map(
      ({ name, amountMinor }) => `${name} ${amountMinor}`,
    )
  expect(taxAt('CA', 'Alberta')).toEqual(['GST 5000'])
  expect(taxAt('CA', 'québec')).toEqual(['GST 5000', 'QST 9975'])
  expect(taxAt('CA', 'on')).toEqual(['HST 13000'])
  expect(taxAt('US', 'ON')).toEqual([])
})

test('gift cards pay last, in their order, each no more than it holds', () => {
  const cart = price([line('a', 1_000)], {
    giftCards: [
      { id: '1', lastFour: 'AAAA', balanceMinor: 300 },
      { id: '2', lastFour: 'BBBB', balanceMinor: 900 },
      { id: '3', lastFour: 'CCCC', balanceMinor: 900 },
    ],
  })
  expect(cart).toMatchObject({ totalMinor: 1_000, giftCardMinor: 1_000, dueMinor: 0 })
  expect(cart.giftCards.map(({ amountMinor }) => amountMinor)).toEqual([300, 700])
})

test('an amount that no order can hold has no price, one unit less has', () => {
  const cart = { lines: [line('a', MAX_MINOR)], currency: 'USD', discounts: [], taxes: taxes([]) }
  const rest = { destination: null, giftCards: [] }
  expect(priceCart({ ...cart, ...rest, shipping: { ...delivery, priceMinor: 1 } })).toBeNull()
  expect(priceCart({ ...cart, ...rest, shipping: null })?.totalMinor).toBe(MAX_MINOR)
})
