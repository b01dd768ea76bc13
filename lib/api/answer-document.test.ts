import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { answerDocument } from './answer-document.ts'
import { STORE_ENDPOINTS } from './store-endpoints.ts'

function ask(server: string, init: RequestInit = {}) {
  const request = new Request(`${server}/openapi.json`, init)
  return answerDocument(STORE_ENDPOINTS, { request, server, requestId: 'for-a-test' })
}

test('each host gets the document with its own address, valid, and may keep it', async () => {
  for (const server of ['https://one.example/api', 'https://two.example/api', 'https://one.example/api']) {
    const answer = ask(server)
    const document: { servers: unknown } = await answer.json()
    expect(document.servers).toEqual([{ url: server }])
    expect(await new Validator().validate(document)).toEqual({ valid: true })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
  }
})

test('whoever has it already gets 304, HEAD gets no body, and another method is refused with those that are there', async () => {
  const server = 'https://one.example/api'
  const etag = ask(server).headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]{16}"$/)
  expect(ask(server, { headers: { 'if-none-match': etag } }).status).toBe(304)
  expect(ask('https://two.example/api', { headers: { 'if-none-match': etag } }).status).toBe(200)
  expect(await ask(server, { method: 'HEAD' }).text()).toBe('')
  const refused = ask(server, { method: 'POST' })
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect(await refused.json()).toMatchObject({ type: 'urn:souk:problem:wrong-method', request_id: 'for-a-test' })
})
