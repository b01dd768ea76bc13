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
  expect(settled('/api/items/a//b/')).toBe('/api/items/a//b')
  expect(settled('/api/items?cursor=/')).toBe('/api/items?cursor=/')
  expect(settled('/api/items/%2F/')).toBe('/api/items/%2F')
  expect(settled('/api//')).toBe('/api')
  expect(settled('/api')).toBe('/api')
  expect(settled('/apis/')).toBe('/apis/')
  expect(settled('/products/')).toBe('/products/')
})

test('an address of nothing but slashes is read in one pass', () => {
  const slashes = '/'.repeat(1_000_000)
  expect(settled(`/api/${slashes}x`)).toBe(`/api/${slashes}x`)
  expect(settled(`/api/${slashes}`)).toBe('/api')
})
