import fc from 'fast-check'
import { openApiDocument } from '#lib/api/openapi.ts'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import type { Person } from './api-stores.ts'

type Schema = {
  $ref?: string
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}
type Parameter = { in: string; name: string; schema: Schema }
type Operation = {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }

/** @property body as it goes over the wire; undefined where the endpoint takes none */
export type FuzzedRequest = {
  method: string
  path: string
  person: Person
  body: string | undefined
  headers: Record<string, string>
}

const HOSTILE_TEXT = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  'a'.repeat(5000),
  '🦄'.repeat(300),
  "'; DROP TABLE product; --",
  '%00%2e%2e%2f',
  '../../../etc/passwd',
  '__proto__',
  '<script>throw 1</script>',
  '{{7*7}}',
  '9999999999999999999999',
  '-1',
  '1e309',
  'null',
  '2026-02-30T25:61:61Z',
  'https://127.0.0.1/',
  '[::ffff:127.0.0.1]',
]
const HOSTILE: readonly unknown[] = [
  ...HOSTILE_TEXT,
  null,
  true,
  -1,
  0.1,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER,
  1e308,
  [],
  [[[[[[]]]]]],
  {},
  { $ne: null },
  { toString: 1, length: -1 },
  Array.from({ length: 300 }, () => 0),
]
const HOSTILE_BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"__proto__":{"admin":true}}',
  '{"a":1,"a":2}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `{"name":"${'x'.repeat(100_000)}"}`,
  '{"name":"\ud800"}',
  '1e400',
  'undefined',
]
const CALLERS: readonly Person[] = [
  'owner',
  'owner',
  'owner',
  'staff',
  'key',
  'customer',
  'neighbour',
  'nobody',
  'bareKey',
]

/**
 * Requests made from the OpenAPI document: mostly what it asks for, often at an edge of it, sometimes something else.
 * @param ids of things that are there, by kind: for parameters and for fields that name something
 * @param seed the same one makes the same requests
 */
export function fuzzedRequests(
  ids: Readonly<Record<string, string>>,
  { count, seed }: { count: number; seed: number },
): FuzzedRequest[] {
  const document: Document = JSON.parse(JSON.stringify(openApiDocument(STORE_ENDPOINTS, 'https://shop.example/api')))
  const make = makerOf(document, ids)
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => make.request(method.toUpperCase(), path, operation)),
  )
  return fc.sample(fc.oneof(...operations), { numRuns: count, seed })
}

function makerOf({ components: { schemas } }: Document, ids: Readonly<Record<string, string>>) {
  const id = fc.constantFrom(...Object.values(ids))
  const hostile = fc.constantFrom(...HOSTILE)
  const hostileText = fc.constantFrom(...HOSTILE_TEXT)

  function value(schema: Schema, name: string, depth = 0): fc.Arbitrary<unknown> {
    const asked = depth > 6 ? fc.constant(null) : asAsked(schema, name, depth)
    return fc.oneof({ weight: 40, arbitrary: asked }, { weight: 1, arbitrary: hostile })
  }

  function asAsked(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref) return asAsked(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name, depth)
    const choices = schema.anyOf ?? schema.oneOf
    if (choices) return fc.oneof(...choices.map((choice) => asAsked(choice, name, depth)))
    if (schema.enum) return fc.constantFrom(...schema.enum)
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.type === undefined) return fc.jsonValue()
    switch (schema.type) {
      case 'string':
        return text(schema, name)
      case 'integer':
      case 'number': {
        const [min, max] = [schema.minimum ?? -1000, schema.maximum ?? 1_000_000]
        return fc.oneof(
          { weight: 12, arbitrary: fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31) }) },
          { weight: 1, arbitrary: fc.constantFrom(min, max, min - 1, max + 1) },
        )
      }
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      case 'array':
        return fc.array(value(schema.items ?? {}, name, depth + 1), { maxLength: 4 })
      case 'object': {
        const properties = Object.entries(schema.properties ?? {})
        const model = Object.fromEntries(properties.map(([key, each]) => [key, value(each, key, depth + 1)]))
        const requiredKeys = (schema.required ?? []).filter((key) => key in model)
        return fc.oneof(
          { weight: 20, arbitrary: fc.record(model, { requiredKeys }) },
          { weight: 1, arbitrary: fc.record({ ...model, surprise: hostile }, { requiredKeys: [] }) },
        )
      }
      default:
        return fc.jsonValue()
    }
  }

  function text({ format, pattern }: Schema, name: string): fc.Arbitrary<string> {
    if (/(^|_)ids?$/.test(name)) return fc.oneof({ weight: 20, arbitrary: id }, fc.uuid(), hostileText)
    if (format === 'date-time') {
      const near = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      const any = fc.date({ noInvalidDate: true })
      return fc.oneof({ weight: 12, arbitrary: near }, { weight: 1, arbitrary: any }).map((date) => date.toISOString())
    }
    if (format === 'email' || name === 'email') return fc.emailAddress()
    if (format === 'uri' || name === 'url') return fc.webUrl({ validSchemes: ['https'] })
    if (name === 'fields') return fc.constantFrom('id', 'id,name', 'nothing', 'a,,b')
    const shaped = pattern === undefined ? null : matching(pattern)
    if (shaped) return fc.oneof({ weight: 20, arbitrary: shaped }, { weight: 1, arbitrary: hostileText })
    return fc.oneof(
      { weight: 20, arbitrary: fc.lorem({ maxCount: 3 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
      { weight: 1, arbitrary: hostileText },
    )
  }

  function request(method: string, template: string, operation: Operation): fc.Arbitrary<FuzzedRequest> {
    const inQuery = operation.parameters?.filter((parameter) => parameter.in === 'query') ?? []
    const schema = operation.requestBody?.content['application/json']?.schema
    const segments = template.split('/').slice(1)
    const own = ids[segments[0]?.replace(/s$/, '') ?? '']
    const segment = fc.oneof(
      { weight: own === undefined ? 0 : 12, arbitrary: fc.constant(own) },
      { weight: 3, arbitrary: id },
      hostileText,
      fc.string({ unit: 'binary' }),
    )
    const path = fc.tuple(...segments.map((part) => (part.startsWith('{') ? segment : fc.constant(part))))
    const query = fc.record(
      Object.fromEntries(inQuery.map((parameter) => [parameter.name, value(parameter.schema, parameter.name)])),
      { requiredKeys: [] },
    )
    const json = schema ? value(schema, 'body').map((sent) => JSON.stringify(sent)) : fc.constant(undefined)
    const body = fc.oneof({ weight: 15, arbitrary: json }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_BODIES) })
    const headers = fc.record(
      {
        'if-match': fc.constantFrom('*', '"1"', 'W/"x"', '"', '"0', 'x'.repeat(2000)),
        'if-none-match': fc.constantFrom('*', '"1"', '""', ',,,'),
        'idempotency-key': fc.constantFrom('12345678', 'x'.repeat(255), 'x'.repeat(256), 'a key', '"quoted-key"'),
        'content-type': fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain', ''),
        accept: fc.constantFrom('application/json', 'text/html', '*/*;q=0'),
        origin: fc.constantFrom('https://evil.example', 'null'),
      },
      { requiredKeys: [] },
    )
    const often = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers })
    return fc
      .record({ path, query, body, headers: often, person: fc.constantFrom(...CALLERS) })
      .map(({ path: parts, query: asked, ...rest }) => ({ method, path: addressOf(parts, asked), ...rest }))
  }

  return { request }
}

/** @returns null for a pattern that cannot be turned round */
function matching(pattern: string): fc.Arbitrary<string> | null {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'))
  } catch {
    return null
  }
}

/** What cannot be an address (a lone surrogate, an empty part) is sent as near as an address can be. */
function addressOf(parts: readonly unknown[], query: Record<string, unknown>): string {
  const path = parts.map((part) => encodeURIComponent(String(part).toWellFormed()) || '%20').join('/')
  const search = Object.entries(query).map(([name, sent]) => {
    const text = typeof sent === 'string' ? sent : (JSON.stringify(sent) ?? '')
    return `${name}=${encodeURIComponent(text.toWellFormed().slice(0, 3000))}`
  })
  return `/${path}${search.length > 0 ? `?${search.join('&')}` : ''}`
}
