import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openApiDocument, operationId } from './openapi.ts'
import { STORE_ENDPOINTS } from './store-endpoints.ts'

const document = openApiDocument(STORE_ENDPOINTS, 'https://shop.example/api')

test('the document is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate(JSON.parse(JSON.stringify(document)))).toEqual({ valid: true })
})

test('each endpoint is in it once, under a name of its own', () => {
  const names = STORE_ENDPOINTS.map(operationId)
  expect(new Set(names).size).toBe(names.length)
  const described = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path ?? {}))
  expect(described).toHaveLength(names.length)
})

test('no two endpoints have the same method and address', () => {
  const addresses = STORE_ENDPOINTS.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
  expect(new Set(addresses).size).toBe(addresses.length)
})
