import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
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

test('text that cannot be stored is refused beside its field', () => {
  expect(wrong({ name: 'a\0b', line1: 'x'.repeat(201) })).toEqual(['name', 'line1'])
})
