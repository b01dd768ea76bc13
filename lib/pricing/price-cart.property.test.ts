import { beforeAll, expect, test } from 'vitest'
import { randomCart, seeded } from '#lib/testing/random-carts.ts'
import { priceCart } from './price-cart.ts'
import type { PriceInput } from './price-input.ts'
import { PricedCart } from './priced-cart.ts'

const CARTS = 100_000
/** Rules that price a cart a second time are held against one in so many. */
const EVERY = 4

type Case = { seed: number; input: PriceInput; priced: PricedCart }
const cases: Case[] = []

beforeAll(() => {
  for (let seed = 1; seed <= CARTS; seed++) {
    const input = randomCart(seed)
    const priced = priceCart(input)
    if (!priced) throw new Error(`The cart of seed ${seed} has no price`)
    cases.push({ seed, input, priced })
  }
})

/** Seeds of the carts for which a rule does not hold: one is enough to look into. */
function broken(holds: (one: Case) => boolean, every = 1): number[] {
  const found: number[] = []
  for (let i = 0; i < cases.length && found.length < 3; i += every) {
    const one = cases[i]
    if (one && !holds(one)) found.push(one.seed)
  }
  return found
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

test('lines − discounts + delivery + tax that is not in the prices = total = gift cards + due', () => {
  expect(
    broken(({ priced }) => {
      const { totalMinor, discountMinor, shippingMinor, taxMinor, taxIncluded } = priced
      const lines = sum(priced.lines.map((line) => line.unitPriceMinor * line.quantity))
      const whole = lines - discountMinor + shippingMinor + (taxIncluded ? 0 : taxMinor)
      return (
        lines === priced.subtotalMinor &&
        whole === totalMinor &&
        totalMinor === priced.giftCardMinor + priced.dueMinor &&
        priced.giftCardMinor === sum(priced.giftCards.map((card) => card.amountMinor))
      )
    }),
  ).toEqual([])
})

test('every amount is a whole number, none is below zero', () => {
  const amounts = (value: unknown): boolean =>
    typeof value === 'number'
      ? Number.isInteger(value) && value >= 0
      : typeof value !== 'object' ||
        value === null ||
        // A rate is no amount: 8.875 % is 887.5 basis points.
        Object.entries(value).every(([name, inner]) => name === 'rateBasisPoints' || amounts(inner))
  expect(broken(({ priced }) => amounts(priced))).toEqual([])
  expect(broken(({ priced }) => PricedCart.safeParse(priced).success, 50)).toEqual([])
})

test('discounts are the same money per discount, per line and in sum, and never more than a line', () => {
  expect(
    broken(({ priced }) => {
      const ofLines = priced.lines.map((line) => sum(line.discounts.map((part) => part.amountMinor)))
      return (
        sum(ofLines) + priced.shippingDiscountMinor === priced.discountMinor &&
        sum(priced.discounts.map((discount) => discount.amountMinor)) === priced.discountMinor &&
        priced.lines.every(
          (line, i) => line.discountMinor === ofLines[i] && line.discountMinor <= line.subtotalMinor,
        ) &&
        priced.shippingDiscountMinor <= priced.shippingMinor
      )
    }),
  ).toEqual([])
})

test('tax is the same money per rate, per line with delivery and in sum', () => {
  expect(
    broken(({ priced, input }) => {
      const ofLines = sum(priced.lines.map((line) => line.taxMinor))
      const ofDelivery = priced.taxMinor - ofLines
      return (
        sum(priced.taxLines.map((line) => line.amountMinor)) === priced.taxMinor &&
        ofDelivery >= 0 &&
        (input.taxes.shippingTaxed || ofDelivery === 0) &&
        priced.lines.every(
          (line) =>
            line.totalMinor === line.subtotalMinor - line.discountMinor + (priced.taxIncluded ? 0 : line.taxMinor),
        )
      )
    }),
  ).toEqual([])
})

test('each rate is at most half a unit from its exact tax, and a line less than a unit for each rate', () => {
  expect(
    broken(({ priced, input }) => {
      const rates = priced.taxLines
      const all = sum(rates.map((rate) => rate.rateBasisPoints))
      const whole = priced.taxIncluded ? 10_000 + all : 10_000
      const delivery = input.taxes.shippingTaxed ? priced.shippingMinor - priced.shippingDiscountMinor : 0
      const bases = priced.lines.map((line, i) =>
        input.lines[i]?.taxable && !input.lines[i]?.isGiftCard ? line.subtotalMinor - line.discountMinor : 0,
      )
      const base = sum(bases) + delivery
      const ratesFit = priced.taxIncluded
        ? Math.abs(priced.taxMinor * whole - base * all) * 2 <= whole
        : rates.every((rate) => Math.abs(rate.amountMinor * whole - base * rate.rateBasisPoints) * 2 <= whole)
      // A spread share is less than one unit from its own exact part; that the whole was rounded adds less than another.
      const near = (tax: number, part: number) =>
        Math.abs(tax * whole - part * all) < 2 * whole * Math.max(1, rates.length)
      return ratesFit && priced.lines.every((line, i) => near(line.taxMinor, bases[i] ?? 0))
    }),
  ).toEqual([])
})

test('gift cards that are bought are neither reduced nor taxed', () => {
  expect(
    broken(({ priced, input }) =>
      priced.lines.every((line, i) => !input.lines[i]?.isGiftCard || (line.discountMinor === 0 && line.taxMinor === 0)),
    ),
  ).toEqual([])
})

test('the order of lines, discounts and rates changes nothing', () => {
  expect(
    broken(({ seed, input, priced }) => {
      const dice = seeded(seed + CARTS)
      const shuffled = <T>(list: readonly T[]) =>
        list
          .map((item) => ({ item, rank: dice(1_000_000) }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ item }) => item)
      const again = priceCart({ ...input, lines: shuffled(input.lines), discounts: shuffled(input.discounts) })
      const byId = (cart: PricedCart | null) =>
        cart &&
        JSON.stringify({
          ...cart,
          lines: cart.lines.toSorted((a, b) => a.id.localeCompare(b.id)),
          refusedCodes: cart.refusedCodes.toSorted((a, b) => a.code.localeCompare(b.code)),
        })
      return byId(again) === byId(priced)
    }, EVERY),
  ).toEqual([])
})

test('more money on a gift card never raises what is due, nor changes the total', () => {
  expect(
    broken(({ seed, input, priced }) => {
      const more = 1 + (seed % 5_000)
      const richer = input.giftCards.map((card, i) =>
        i === 0 ? { ...card, balanceMinor: card.balanceMinor + more } : card,
      )
      const again = priceCart({ ...input, giftCards: richer })
      if (!again || again.totalMinor !== priced.totalMinor) return false
      return again.dueMinor <= priced.dueMinor && priced.dueMinor - again.dueMinor <= more
    }, EVERY),
  ).toEqual([])
})

test('one more discount that stands alone never raises the total', () => {
  expect(
    broken(({ seed, input, priced }) => {
      const extra = randomCart(seed + CARTS).discounts.map((rule) => ({
        ...rule,
        id: `x${rule.id}`,
        combinable: false,
      }))
      const again = priceCart({ ...input, discounts: [...input.discounts, ...extra] })
      return again !== null && again.totalMinor <= priced.totalMinor
    }, EVERY),
  ).toEqual([])
})

test('a code is used or refused with a reason, never both and never neither', () => {
  expect(
    broken(({ input, priced }) => {
      const used = priced.discounts.flatMap(({ code }) => code ?? [])
      const refused = priced.refusedCodes.map(({ code }) => code)
      const entered = input.discounts.flatMap(({ code }) => code ?? [])
      return [...used, ...refused].toSorted().join() === entered.toSorted().join()
    }),
  ).toEqual([])
})

test('prices with tax and prices without say the same: what was added to one is taken out of the other', () => {
  expect(
    broken(({ seed, input }) => {
      const rate = { name: 'VAT', country: 'DE', region: '', rateBasisPoints: (1 + (seed % 30_000)) / 10 }
      const base = { ...input, discounts: [], destination: { country: 'DE', region: '' } }
      const lines = input.lines.map((line) => ({ ...line, taxable: true, isGiftCard: false }))
      const net = priceCart({
        ...base,
        lines,
        taxes: { pricesIncludeTax: false, shippingTaxed: true, rates: [rate] },
      })
      if (!net) return true
      // One line of the whole gross amount: rounding it per line is the merchant's business.
      const [line] = lines
      if (!line) return true
      const gross = priceCart({
        ...base,
        lines: [{ ...line, quantity: 1, unitPriceMinor: net.totalMinor }],
        shipping: null,
        taxes: { pricesIncludeTax: true, shippingTaxed: true, rates: [rate] },
      })
      return gross?.taxMinor === net.taxMinor && gross.totalMinor === net.totalMinor
    }, EVERY),
  ).toEqual([])
})
