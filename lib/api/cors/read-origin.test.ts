import { expect, test } from 'vitest'
import { CorsInput, MAX_CORS_ORIGINS } from '../schema.ts'
import { readOrigin } from './read-origin.ts'

test('an origin is kept as browsers send it', () => {
  for (const [typed, kept] of [
    ['https://www.example.com', 'https://www.example.com'],
    ['https://www.example.com/', 'https://www.example.com'],
    ['HTTPS://WWW.Example.COM:443', 'https://www.example.com'],
    ['https://example.com:8443', 'https://example.com:8443'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://shop.localhost', 'http://shop.localhost'],
    ['http://127.0.0.1:5173', 'http://127.0.0.1:5173'],
    ['http://[::1]:5173', 'http://[::1]:5173'],
  ] as const) {
    expect([typed, readOrigin(typed)]).toEqual([typed, kept])
  }
})

test('plain http, patterns, paths, users and what is no address are refused', () => {
  for (const typed of [
    '*',
    'null',
    'https://*',
    'https://*.example.com',
    'https://%2a.example.com',
    'http://example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'https://example.com/path',
    'https://example.com//',
    'https://example.com?x',
    'https://example.com#x',
    'https://me@example.com',
    'https://me:secret@example.com',
    'https://example.com\\@evil.example',
    'https://',
    'https:///example.com',
    'https://example.com:99999',
    'ftp://example.com',
    'javascript:alert(1)',
    'example.com',
    '//example.com',
    'https://exa mple.com',
    'https://-',
  ]) {
    expect([typed, readOrigin(typed)]).toEqual([typed, null])
  }
})

test('the form takes several, each once, none at all, and says which one it does not take', () => {
  const read = (origins: string) => CorsInput.safeParse({ origins })
  expect(read(' https://a.example\r\nhttps://b.example/, https://A.example ').data?.origins).toEqual([
    'https://a.example',
    'https://b.example',
  ])
  expect(read('').data?.origins).toEqual([])
  expect(read('https://a.example *').error?.issues.map(({ path, message }) => [path, message.includes('“*”')])).toEqual(
    [[['origins'], true]],
  )
  const many = Array.from({ length: MAX_CORS_ORIGINS + 1 }, (_, index) => `https://a${index}.example`)
  expect(read(many.join('\n')).success).toBe(false)
  expect(read(many.slice(1).join('\n')).success).toBe(true)
})
