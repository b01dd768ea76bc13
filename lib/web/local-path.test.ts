import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test('keeps a path on this host, with its query', () => {
  expect(localPath('/checkout?step=2')).toBe('/checkout?step=2')
})

test.each([
  '//evil.test',
  '/\\evil.test',
  'https://evil.test',
  'javascript:alert(1)',
  '',
  undefined,
  '/\t/evil.test',
  '/.//evil.test',
  '/a/..//evil.test',
  '/.//here//evil.test',
  '//here//evil.test',
])('refuses %j', (next) => {
  expect(localPath(next)).toBeNull()
})
