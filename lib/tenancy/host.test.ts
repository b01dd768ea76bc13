import { expect, test } from 'vitest'
import { isInternalPath, normaliseHost, zoneOf } from './host.ts'

test.each([
  ['localhost', { kind: 'root' }],
  ['LOCALHOST:3000', { kind: 'root' }],
  ['localhost.', { kind: 'root' }],
  ['www.localhost', { kind: 'www' }],
  ['techstore.localhost:3000', { kind: 'store', key: 'techstore' }],
  ['TechStore.localhost', { kind: 'store', key: 'techstore' }],
  ['a.b.localhost', { kind: 'unknown' }],
  ['evillocalhost', { kind: 'unknown' }],
  ['localhost.evil.test', { kind: 'store', key: 'localhost.evil.test' }],
  ['shop.example.com', { kind: 'store', key: 'shop.example.com' }],
  ['127.0.0.1:3000', { kind: 'unknown' }],
  ['[::1]:3000', { kind: 'unknown' }],
  ['', { kind: 'unknown' }],
  [undefined, { kind: 'unknown' }],
  ['techstore.localhost@evil.test', { kind: 'unknown' }],
  ['techstore_x.localhost', { kind: 'unknown' }],
  ['.localhost', { kind: 'unknown' }],
  ['tech%2dstore.localhost', { kind: 'unknown' }],
])('the host %j is %j', (host, zone) => {
  expect(zoneOf(host, 'localhost')).toEqual(zone)
})

test('a host is read without port and trailing dot, in lower case', () => {
  expect(normaliseHost('Shop.Example.COM.:8080')).toBe('shop.example.com')
  expect(normaliseHost('Shop.Example.COM:8080')).toBe('shop.example.com')
  expect(normaliseHost('Shop.Example.COM.')).toBe('shop.example.com')
})

test.each([
  '/store',
  '/store/a',
  '//store/a',
  '/./store',
  '/STORE/a',
  '/%73tore/a',
  '/%2573tore/a',
  '/store%2fa',
  '\\store\\a',
])('%s is internal, however it is written', (path) => {
  expect(isInternalPath(path)).toBe(true)
})

test.each(['/', '/stores', '/admin/stores/1', '/products/store', '/%E0%A4%A'])('%s is not', (path) => {
  expect(isInternalPath(path)).toBe(false)
})
