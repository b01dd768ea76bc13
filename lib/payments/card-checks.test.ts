import { expect, test } from 'vitest'
import { isCardExpired, isCardNumber, isCvc, parseCardExpiry } from './card-checks.ts'

test.each(['4242 4242 4242 4242', '4000000000000002', '4000-0000-0000-9995', '378282246310005'])(
  'card number %s passes its check digit',
  (number) => expect(isCardNumber(number)).toBe(true),
)

test.each(['', '4242 4242 4242 4241', '4242', '4242 4242 4242 424x', '0'.repeat(20), '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢'])(
  '"%s" is no card number',
  (number) => expect(isCardNumber(number)).toBe(false),
)

test('an expiry is MM/YY; a year of four digits is what some browsers fill in', () => {
  expect(parseCardExpiry('12/39')).toEqual({ month: 12, year: 2039 })
  expect(parseCardExpiry(' 1 / 2030 ')).toEqual({ month: 1, year: 2030 })
  for (const wrong of ['', '13/30', '00/30', '1230', '12/3', 'x']) expect(parseCardExpiry(wrong)).toBeNull()
})

test('a card works to the end of its month everywhere on earth', () => {
  expect(isCardExpired('11/26', new Date('2026-11-30T23:59:59Z'))).toBe(false)
  expect(isCardExpired('11/26', new Date('2026-12-01T11:59:59Z'))).toBe(false)
  expect(isCardExpired('11/26', new Date('2026-12-01T12:00:00Z'))).toBe(true)
  expect(isCardExpired('12/26', new Date('2027-01-01T11:00:00Z'))).toBe(false)
})

test('an expiry that is no date, or further off than any card, counts as expired', () => {
  expect(isCardExpired('', new Date())).toBe(true)
  expect(isCardExpired('11/99', new Date('2026-11-21T00:00:00Z'))).toBe(true)
})

test('a security code is three or four digits', () => {
  expect([isCvc('123'), isCvc(' 1234 '), isCvc('12'), isCvc('12345'), isCvc('12a')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
