import { expect, test } from 'vitest'
import { orderSums } from './order-sums.ts'
import { OrderAccount } from './schema.ts'

const ORDER = {
  subtotalMinor: 10_000,
  discountMinor: 1_500,
  shippingMinor: 500,
  shippingLabel: 'Standard delivery',
  taxMinor: 900,
  taxIncluded: false,
  totalMinor: 9_900,
  giftCardMinor: 2_000,
  refundedMinor: 300,
  paymentStatus: 'partly-refunded' as const,
  status: 'open' as const,
  account: OrderAccount.parse({
    shippingLabel: 'Standard delivery',
    discounts: [
      { id: '1', title: 'Autumn', code: 'AUTUMN', amountMinor: 1_000 },
      { id: '2', title: 'Friends', code: null, amountMinor: 500 },
    ],
    taxLines: [{ name: 'VAT', rateBasisPoints: 1_050.5, amountMinor: 900 }],
    giftCards: [{ id: '3', lastFour: 'WXYZ', amountMinor: 2_000 }],
  }),
}

test('every part of the account is named, and the parts come to the total', () => {
  const rows = orderSums(ORDER)
  expect(rows.map(({ label, amountMinor }) => [label, amountMinor])).toEqual([
    ['Subtotal', 10_000],
    ['Autumn (AUTUMN)', -1_000],
    ['Friends', -500],
    ['Standard delivery', 500],
    ['VAT 10.505%', 900],
    ['Total', 9_900],
    ['Gift card ···WXYZ', -2_000],
    ['Refunded', -300],
  ])
  const before = rows.slice(0, 5).reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  expect(before).toBe(ORDER.totalMinor)
})

test('tax that is part of the prices stands below the total and is not added', () => {
  const rows = orderSums({ ...ORDER, taxIncluded: true, totalMinor: 9_000 })
  expect(rows.find(({ kind }) => kind === 'tax')).toBeUndefined()
  expect(rows.find(({ kind }) => kind === 'tax-included')?.label).toBe('Includes VAT 10.505%')
})

test('names that do not come to what was charged are put together', () => {
  const rows = orderSums({ ...ORDER, account: OrderAccount.parse({}) })
  expect(rows.filter(({ kind }) => kind === 'discount')).toEqual([
    { kind: 'discount', label: 'Discounts', amountMinor: -1_500 },
  ])
})

test('what is still to pay is said until the order is paid or cancelled', () => {
  const due = (changes: object) => orderSums({ ...ORDER, ...changes }).find(({ kind }) => kind === 'due')?.amountMinor
  expect(due({ paymentStatus: 'unpaid' })).toBe(7_900)
  expect(due({ paymentStatus: 'unpaid', status: 'cancelled' })).toBeUndefined()
  expect(due({ paymentStatus: 'paid' })).toBeUndefined()
})
