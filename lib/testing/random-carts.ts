import type { DiscountRule, DiscountTarget } from '#lib/discounts/schema.ts'
import { DISCOUNT_KINDS, DiscountTerms } from '#lib/discounts/schema.ts'
import type { LineInput, PriceInput } from '#lib/pricing/price-input.ts'

/** A generator of whole numbers that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Dice = ReturnType<typeof seeded>

/** Prices as people make them in each: from one unit to very dear, with awkward ones in between. */
const CURRENCIES = [
  { code: 'JPY', dearest: 90_000 },
  { code: 'USD', dearest: 250_000 },
  { code: 'KWD', dearest: 3_000_000 },
] as const
const RATES = [0, 1, 250, 500, 700, 887.5, 997.5, 1_900, 2_000, 2_700, 9_999]
const PLACES = [
  { country: 'DE', region: '' },
  { country: 'CA', region: 'Quebec' },
  { country: 'CA', region: 'AB' },
  { country: 'JP', region: '' },
] as const

/** For tests: the cart that belongs to a seed, with every kind of discount, tax, delivery and gift card there is. */
export function randomCart(seed: number): PriceInput {
  const dice = seeded(seed)
  const currency = CURRENCIES[dice(3)] ?? CURRENCIES[0]
  const priceOf = () => (dice(4) === 0 ? dice(20) : dice(currency.dearest))
  return {
    currency: currency.code,
    lines: Array.from({ length: dice(7) }, (_, i) => randomLine(dice, i, priceOf())),
    discounts: Array.from({ length: dice(5) }, (_, i) => randomDiscount(dice, i, priceOf)),
    shipping: dice(5) === 0 ? null : { id: 'rate', label: 'Post', priceMinor: dice(3) === 0 ? 0 : priceOf() },
    taxes: {
      pricesIncludeTax: dice(2) === 0,
      shippingTaxed: dice(2) === 0,
      rates: Array.from({ length: dice(5) }, (_, i) => ({
        name: `Tax ${i}`,
        country: dice(2) === 0 ? 'DE' : 'CA',
        region: dice(3) === 0 ? 'QC' : '',
        rateBasisPoints: RATES[dice(RATES.length)] ?? 0,
      })),
    },
    destination: dice(6) === 0 ? null : (PLACES[dice(PLACES.length)] ?? PLACES[0]),
    giftCards: Array.from({ length: dice(3) }, (_, i) => ({ id: `g${i}`, lastFour: '0000', balanceMinor: priceOf() })),
  }
}

function randomLine(dice: Dice, index: number, unitPriceMinor: number): LineInput {
  return {
    // Ids do not sort in the order of the cart.
    id: `v${(index * 5 + 3) % 7}`,
    productId: `p${dice(4)}`,
    collectionIds: Array.from({ length: dice(3) }, () => `c${dice(3)}`),
    unitPriceMinor,
    quantity: dice(6) === 0 ? 1 + dice(60) : 1 + dice(3),
    taxable: dice(5) > 0,
    requiresShipping: dice(4) > 0,
    weightGrams: dice(5_000),
    isGiftCard: dice(8) === 0,
  }
}

function randomDiscount(dice: Dice, index: number, priceOf: () => number): DiscountRule {
  const kind = DISCOUNT_KINDS[dice(4)] ?? 'percent'
  const minimum = dice(3)
  return {
    id: `d${(index * 3 + 1) % 5}`,
    title: `Discount ${index}`,
    code: dice(2) === 0 ? null : `CODE${index}`,
    kind,
    value: kind === 'amount' ? priceOf() : dice(5) === 0 ? 10_000 : dice(10_001),
    combinable: dice(3) > 0,
    terms: DiscountTerms.parse({
      target: randomTarget(dice),
      buy: randomTarget(dice),
      buyQuantity: 1 + dice(3),
      getQuantity: 1 + dice(2),
      timesPerOrder: dice(2) === 0 ? null : 1 + dice(3),
      minimum:
        minimum === 0
          ? { kind: 'none' }
          : minimum === 1
            ? { kind: 'subtotal', minor: priceOf() }
            : { kind: 'quantity', quantity: 1 + dice(4) },
    }),
  }
}

function randomTarget(dice: Dice): DiscountTarget {
  const kind = dice(4)
  if (kind === 0) return { to: 'products', ids: [`p${dice(4)}`] }
  if (kind === 1) return { to: 'collections', ids: [`c${dice(3)}`] }
  return { to: 'all' }
}
