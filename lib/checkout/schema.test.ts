import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { AddressInput } from '#lib/customers/schema.ts'
import { CheckoutInput } from './schema.ts'

const form = {
  email: 'ada@example.com',
  name: 'Ada',
  line1: 'Street 1',
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'gb',
  shippingMethod: 'standard',
  paymentMethod: 'card',
  cardNumber: '4242 4242 4242 4242',
  cardExpiry: '12/39',
  cardCvc: '123',
  idempotencyKey: randomUUID(),
  expectedTotalMinor: '1500',
  expectedDueMinor: '1500',
}
const wrong = (changes: object) =>
  CheckoutInput.safeParse({ ...form, ...changes }).error?.issues.map(({ path }) => path[0])

test('a complete form passes, numbers come as text, the country in any case', () => {
  expect(CheckoutInput.parse(form)).toMatchObject({ country: 'GB', expectedTotalMinor: 1500, phone: '', line2: '' })
})

test('one submission names everything that is wrong, the card included', () => {
  expect(wrong({ email: 'x', city: '', cardNumber: '4242', cardExpiry: '1', cardCvc: '' })).toEqual([
    'email',
    'city',
    'cardNumber',
    'cardExpiry',
    'cardCvc',
  ])
})

test('whoever pays on delivery needs no card', () => {
  expect(wrong({ paymentMethod: 'manual', cardNumber: '', cardExpiry: '', cardCvc: '' })).toBeUndefined()
})

test('a postal code is asked for where the country has them', () => {
  expect(wrong({ postalCode: '' })).toEqual(['postalCode'])
  expect(wrong({ postalCode: '', country: 'HK' })).toBeUndefined()
})

test('a country that is none, a forged method, key or total are refused', () => {
  expect(wrong({ country: 'XX' })).toEqual(['country'])
  expect(wrong({ shippingMethod: '' })).toEqual(['shippingMethod'])
  expect(wrong({ idempotencyKey: 'x' })).toEqual(['idempotencyKey'])
  for (const expectedTotalMinor of ['-1', '1.5', '1e3', '', '99999999999']) {
    expect(wrong({ expectedTotalMinor })).toEqual(['expectedTotalMinor'])
  }
})

test.each([
  {},
  { line1: 'x'.repeat(201) },
  { name: ' ', city: '\0' },
  { country: 'us', postalCode: '22201' },
  { country: 'us', postalCode: '22201', region: 'Atlantis' },
  { country: 'US', postalCode: 'SW1Y 4JH', region: 'VA' },
  { country: 'XX' },
  { country: 'HK', postalCode: '' },
  { phone: '1'.repeat(41), line2: 'x'.repeat(201) },
])('an account takes and refuses the addresses that a checkout does, in the same words: %o', (changes) => {
  const told = (schema: typeof AddressInput | typeof CheckoutInput) =>
    schema.safeParse({ ...form, ...changes, id: '' }).error?.issues.map(({ path, message }) => [path[0], message])
  expect(told(AddressInput)).toEqual(told(CheckoutInput))
})

test('text that cannot be stored is refused beside its field', () => {
  expect(wrong({ name: 'a\0b', line1: 'x'.repeat(201) })).toEqual(['name', 'line1'])
})
