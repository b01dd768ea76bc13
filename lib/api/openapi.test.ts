import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { EVENT_TYPES } from '#lib/webhooks/event-types.ts'
import { MARKET_ENDPOINTS } from './market-endpoints.ts'
import { openApiDocument, operationId } from './openapi.ts'
import { STORE_ENDPOINTS } from './store-endpoints.ts'

const APIS = { store: STORE_ENDPOINTS, market: MARKET_ENDPOINTS }

test.each(Object.entries(APIS))('the document of a %s is valid OpenAPI 3.1', async (_name, endpoints) => {
  const document = openApiDocument(endpoints, 'https://shop.example/api')
  expect(await new Validator().validate(JSON.parse(JSON.stringify(document)))).toEqual({ valid: true })
})

test.each(Object.entries(APIS))('each endpoint of a %s is in it once, under a name of its own', (_name, endpoints) => {
  const document = openApiDocument(endpoints, 'https://shop.example/api')
  const names = endpoints.map(operationId)
  expect(new Set(names).size).toBe(names.length)
  const described = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path ?? {}))
  expect(described).toHaveLength(names.length)
})

test.each(Object.entries(APIS))('no two endpoints of a %s have the same method and address', (_name, endpoints) => {
  const addresses = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('each event that a webhook may hear of is described, with its headers and its data', () => {
  const { webhooks } = openApiDocument(STORE_ENDPOINTS, 'https://shop.example/api')
  expect(Object.keys(webhooks ?? {})).toEqual([...EVENT_TYPES])
  expect(JSON.stringify(webhooks?.['stock.low'])).toMatch(/webhook-signature.*variantTitle/)
  expect(openApiDocument(MARKET_ENDPOINTS, 'https://market.example/api').webhooks).toBe(undefined)
})
