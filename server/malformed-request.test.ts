import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { malformedRequest } from './malformed-request.ts'

function statusOf(method: string, url: string, headers: Record<string, string> = {}): number | null {
  return (
    malformedRequest({ method, url, headers: { host: 'lamps.localhost', ...headers } } as IncomingMessage)?.status ??
    null
  )
}

test('pages take what browsers send, and APIs every method of theirs', () => {
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    expect([statusOf(method, '/cart'), statusOf(method, '/apis/x')]).toEqual([405, 405])
    expect(statusOf(method, '/api/items/1')).toBe(null)
  }
  for (const url of ['/', '/api/items']) expect(statusOf('TRACE', url)).toBe(405)
})

test('a form of another site is refused; an API is left to say who may call it', () => {
  const headers = { origin: 'https://shop.example' }
  expect(statusOf('POST', '/cart', headers)).toBe(403)
  expect(statusOf('POST', '/api/carts', headers)).toBe(null)
  expect(statusOf('POST', '/cart', { origin: 'http://lamps.localhost' })).toBe(null)
})

test('a form has at most 1 MB; pictures for an API are measured there', () => {
  const headers = { 'content-length': '3000000' }
  expect(statusOf('POST', '/cart', headers)).toBe(413)
  expect(statusOf('POST', '/admin/media', headers)).toBe(null)
  expect(statusOf('POST', '/api/media', headers)).toBe(null)
})

test('what cannot be decoded is no address; of an API it names nothing by then (`settleApiPath`)', () => {
  for (const url of ['/%zz', '/products?q=%FF', 'http://elsewhere/']) expect(statusOf('GET', url)).toBe(400)
  expect(statusOf('GET', '/api/items?name=%FF')).toBe(null)
})
