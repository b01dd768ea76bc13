import { expect, test } from 'vitest'
import { STORE_ENDPOINTS } from '../store-endpoints.ts'
import { apiReference } from './api-reference.ts'
import type { FieldView } from './reference-view.ts'

const reference = apiReference(STORE_ENDPOINTS, 'https://shop.example/api')
const operations = reference.groups.flatMap(({ operations }) => operations)
const named = (id: string) => operations.find((operation) => operation.id === id)

test('every endpoint has its place, and every object that a type names is told', () => {
  expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
    STORE_ENDPOINTS.map(({ method, path }) => `${method} ${path}`).toSorted(),
  )
  const within = (fields: FieldView[]): FieldView[] => fields.flatMap((field) => [field, ...within(field.fields)])
  const fields = operations.flatMap(({ parameters, body }) => [...parameters, ...(body?.fields ?? [])])
  const types = [
    ...within([...fields, ...reference.objects.flatMap(({ fields }) => fields)]).map(({ type }) => type),
    ...operations.flatMap(({ answers, body }) => [...answers.map(({ type }) => type), body?.type ?? []]),
  ]
  const objects = new Set(reference.objects.map(({ name }) => name))
  const missing = types.flat().filter(({ object }) => object !== undefined && !objects.has(object))
  expect(missing).toEqual([])
})

test('an example sends what is required, to the address of this store, with a token where one is needed', () => {
  expect(named('postToken')?.curl).toBe(
    `curl 'https://shop.example/api/token' \\
  -X POST \\
  -H 'Content-Type: application/json' \\
  -d '{"username":"ada@example.com","password":"correct horse battery"}'`,
  )
  expect(named('getItemsById')?.curl).toBe(
    `curl 'https://shop.example/api/items/ID' \\
  -H "Authorization: Bearer $TOKEN"`,
  )
})

test('limits, defaults and values are said in words', () => {
  const field = (name: string) => named('getItems')?.parameters.find((one) => one.name === name)
  expect(field('limit')?.limits).toEqual(['1 to 100', 'default: 20'])
  expect(field('sort')?.values).toContain('-created_at')
  expect(field('limit')?.type).toEqual([{ text: 'integer' }])
})
