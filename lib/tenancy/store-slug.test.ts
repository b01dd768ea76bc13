import { expect, test } from 'vitest'
import { RESERVED_SLUGS } from './reserved-slugs.ts'
import { schemaNameOf, slugProblem } from './store-slug.ts'

test.each([
  ['ab', 'Use at least 3 characters.'],
  ['a'.repeat(41), 'Use at most 40 characters.'],
  ['1shop', 'Start with a letter.'],
  ['-shop', 'Start with a letter.'],
  ['shop-', 'End with a letter or a digit.'],
  ['my--shop', 'Use single hyphens only.'],
  ['xn--mnchen-3ya', 'Use single hyphens only.'],
  ['my_shop', 'Use lower-case letters, digits and hyphens only.'],
  ['Shop', 'Use lower-case letters, digits and hyphens only.'],
  ['shöp', 'Use lower-case letters, digits and hyphens only.'],
  ['shop"; DROP SCHEMA public', 'Use lower-case letters, digits and hyphens only.'],
  ['www', 'This address is reserved.'],
  ['postgres', 'This address is reserved.'],
  ['public', 'This address is reserved.'],
  ['information-schema', 'This address is reserved.'],
  ['pg-catalog', 'This address is reserved.'],
  ['pg-x', 'This address is reserved.'],
])('refuses %s: %s', (slug, reason) => {
  expect(slugProblem(slug)).toBe(reason)
})

test.each(['abc', 'a'.repeat(40), 'fashion', 'techstore', 'my-shop-2'])('takes %s', (slug) => {
  expect(slugProblem(slug)).toBeNull()
})

test('a schema is named as the slug, with _ for -', () => {
  expect(schemaNameOf('my-shop-2')).toBe('my_shop_2')
})

test('at least 150 words are reserved', () => {
  expect(RESERVED_SLUGS.size).toBeGreaterThanOrEqual(150)
})
