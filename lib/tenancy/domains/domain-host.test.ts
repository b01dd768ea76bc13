import { expect, test } from 'vitest'
import { parseDomainHost } from './domain-host.ts'
import { looksLike, mixesScripts } from './look-alike.ts'

const ROOT = 'souk.market'
const codeOf = (typed: string) => {
  const result = parseDomainHost(typed, ROOT)
  return result.ok ? result.value : result.failures[0].code
}

test.each([
  ['shop.example.com', 'shop.example.com'],
  ['  https://Shop.Example.com./collections?x=1 ', 'shop.example.com'],
  ['shop.example.com:443', 'shop.example.com'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['example.co.uk', 'example.co.uk'],
])('%j is the domain %s', (typed, host) => expect(codeOf(typed)).toBe(host))

test.each([
  ['', 'not-a-host'],
  ['shop', 'not-a-host'],
  ['-shop.example.com', 'not-a-host'],
  ['shop_1.example.com', 'not-a-host'],
  ['a b.example.com', 'not-a-host'],
  ['shop.example.com@evil.test', 'not-a-host'],
  ['*.example.com', 'not-a-host'],
  ['127.0.0.1', 'ip'],
  ['127.1', 'ip'],
  ['0x7f.1', 'ip'],
  ['10.0.0.1:3000', 'ip'],
  ['[::1]', 'ip'],
  ['2001:db8::1', 'ip'],
  ['https://[2001:db8::1]:443/', 'ip'],
  ['souk.market', 'market'],
  ['SOUK.market.', 'market'],
  ['www.souk.market', 'market'],
  ['other-store.souk.market', 'market'],
  ['a.b.souk.market', 'market'],
  ['shop.localhost', 'reserved'],
  ['printer.local', 'reserved'],
  ['hidden.onion', 'reserved'],
  ['co.uk', 'reserved'],
  ['github.io', 'reserved'],
])('%j is refused as %s', (typed, code) => expect(codeOf(typed)).toBe(code))

test.each([
  ['xn--suk-sed.market', 'souk.market'],
  ['shop.xn--suk-sed.market', 'souk.market'],
  ['s0uk.market', 'souk.market'],
  ['xn--80ak6aa92e.com', 'apple.com'],
  ['exarnple.com', 'example.com'],
])('%s looks like %s', (host, other) => expect(looksLike(host, other)).toBe(true))

test.each([
  ['shop.souk.market', 'souk.market'],
  ['suok.market', 'souk.market'],
  ['xn--bcher-kva.example', 'souk.market'],
])('%s does not look like %s', (host, other) => expect(looksLike(host, other)).toBe(false))

test('letters of several scripts in one label are noticed, and those that belong together are not', () => {
  // "pаypal" with a Cyrillic а.
  expect(mixesScripts('xn--pypal-4ve.com')).toBe(true)
  expect(mixesScripts('shop.xn--bcher-kva.example')).toBe(false)
  expect(mixesScripts('xn--eckwd4c7c.xn--zckzah')).toBe(false)
  expect(mixesScripts('xn--e1afmkfd.xn--p1ai')).toBe(false)
})
