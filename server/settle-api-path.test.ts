import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { settleApiPath } from './settle-api-path.ts'

function settled(url: string): string | undefined {
  const request = { url } as IncomingMessage
  settleApiPath(request)
  return request.url
}

test('slashes at the end of an address of the API are left out, and nothing else is', () => {
  expect(settled('/api/items/')).toBe('/api/items')
  expect(settled('/api/items///?limit=1/')).toBe('/api/items?limit=1/')
  expect(settled('/api/items?cursor=/')).toBe('/api/items?cursor=/')
  expect(settled('/api/items?')).toBe('/api/items?')
  expect(settled('/api/items/a%2Fb/')).toBe('/api/items/a%2Fb')
  expect(settled('/api/items/%E2%98%83')).toBe('/api/items/%E2%98%83')
  expect(settled('/api/items/a..b')).toBe('/api/items/a..b')
  expect(settled('/apis/')).toBe('/apis/')
  expect(settled('/products/')).toBe('/products/')
})

test('what cannot be read, or would lead elsewhere, names nothing', () => {
  expect(settled('/api')).toBe('/api/%00')
  expect(settled('/api//')).toBe('/api/%00')
  expect(settled('/api?x=1')).toBe('/api/%00?x=1')
  expect(settled('/api/items/a//b')).toBe('/api/items/a/%00/b')
  for (const segment of ['..', '.', '%2e%2E', '.%2e', '%ZZ', '%', '%C3', '%ED%A0%80']) {
    expect(settled(`/api/items/${segment}/b`)).toBe('/api/items/%00/b')
  }
})

test('an address of nothing but slashes is read in one pass', () => {
  const slashes = '/'.repeat(100_000)
  expect(settled(`/api/${slashes}`)).toBe('/api/%00')
  expect(settled(`/api/${slashes}x`)?.endsWith('/%00/x')).toBe(true)
})
