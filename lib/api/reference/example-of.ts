import { choicesOf, type JsonSchema, nameOfRef } from './json-schema.ts'

const BY_FORMAT: Record<string, string> = {
  email: 'ada@example.com',
  uri: 'https://example.com/hooks',
  'date-time': '2027-01-31T12:00:00Z',
  date: '2027-01-31',
  uuid: '01900000-0000-7000-8000-000000000000',
}

/** What people write in such a field, where the schema gives no example. */
const BY_NAME: Record<string, string> = {
  email: 'ada@example.com',
  username: 'ada@example.com',
  password: 'correct horse battery',
  country: 'DE',
  slug: 'blue-lamp',
  title: 'Blue lamp',
  name: 'Blue lamp',
}

/**
 * The least that may be sent: required fields only, each with a value of its kind.
 * @param schemas that references lead to
 */
export function exampleOf(schema: JsonSchema, schemas: Readonly<Record<string, JsonSchema>>, name = ''): unknown {
  if (schema.$ref) return exampleOf(schemas[nameOfRef(schema.$ref)] ?? {}, schemas, name)
  const given = schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.enum?.[0]
  if (given !== undefined) return given
  const [first] = choicesOf(schema).choices
  if (first && first !== schema) return exampleOf(first, schemas, name)
  if (schema.type === 'object' || schema.properties) {
    const required = schema.required ?? []
    // A change names no field that must be there: one is enough to show the shape.
    const shown = required.length > 0 ? required : Object.keys(schema.properties ?? {}).slice(0, 1)
    return Object.fromEntries(shown.map((key) => [key, exampleOf(schema.properties?.[key] ?? {}, schemas, key)]))
  }
  if (schema.type === 'array') return schema.items ? [exampleOf(schema.items, schemas, name)] : []
  if (schema.type === 'integer' || schema.type === 'number') {
    return Math.max(schema.minimum ?? 0, name.endsWith('_minor') ? 1900 : 1)
  }
  if (schema.type === 'boolean') return true
  return BY_FORMAT[schema.format ?? ''] ?? BY_NAME[name] ?? (name.endsWith('_id') || name === 'id' ? 'ID' : 'text')
}
