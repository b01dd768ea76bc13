import { choicesOf, type JsonSchema, nameOfRef } from './json-schema.ts'
import type { FieldView, TypeWord } from './reference-view.ts'

const MOST_VALUES = 40

/** The fields of an object, of each item of a list, or of the choices that are objects. */
export function fieldsOf(schema: JsonSchema): FieldView[] {
  if (schema.$ref) return []
  if (schema.items) return fieldsOf(schema.items)
  const { choices } = choicesOf(schema)
  if (choices.length > 1 || choices[0] !== schema) return choices.flatMap(fieldsOf)
  const required = new Set(schema.required)
  return Object.entries(schema.properties ?? {}).map(([name, field]) => fieldView(name, field, required.has(name)))
}

export function fieldView(name: string, schema: JsonSchema, isRequired: boolean): FieldView {
  const [only, ...others] = choicesOf(schema).choices
  const shown = only && others.length === 0 ? { ...schema, ...only } : schema
  const values = (shown.enum ?? shown.items?.enum ?? []).map(String)
  return {
    name,
    type: typeOf(schema),
    isRequired,
    ...(shown.description !== undefined && { description: shown.description }),
    limits: limitsOf(shown),
    values: values.length <= MOST_VALUES ? values : [],
    fields: fieldsOf(schema),
  }
}

/** "list of Product or null", its objects named apart. */
export function typeOf(schema: JsonSchema): TypeWord[] {
  const { choices, isNullable } = choicesOf(schema)
  const words = choices.map(typeOfOne)
  const known = new Set<string>()
  const distinct = words.filter((word) => {
    const text = word.map((part) => part.text).join('')
    return !known.has(text) && known.add(text)
  })
  const joined = distinct.flatMap((word, index) => (index === 0 ? word : [{ text: ' or ' }, ...word]))
  return isNullable ? [...joined, { text: ' or null' }] : joined
}

function typeOfOne(schema: JsonSchema): TypeWord[] {
  if (schema.$ref) return [{ text: nameOfRef(schema.$ref), object: nameOfRef(schema.$ref) }]
  if (schema.type === 'array') return [{ text: 'list of ' }, ...typeOf(schema.items ?? {})]
  if (schema.format === 'date-time') return [{ text: 'time' }]
  if (schema.const !== undefined) return [{ text: JSON.stringify(schema.const) }]
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : schema.type
  return [{ text: type ?? (schema.anyOf || schema.oneOf ? 'one of several' : 'anything') }]
}

function limitsOf(schema: JsonSchema): string[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema
  // What every number of its kind can be is no limit that anybody chose.
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined
  return [
    range(least, most, ''),
    range(minLength === 0 ? undefined : minLength, maxLength, ' characters'),
    range(minItems === 0 ? undefined : minItems, maxItems, ' entries'),
    schema.default === undefined ? null : `default: ${JSON.stringify(schema.default)}`,
  ].filter((limit) => limit !== null)
}

function range(least: number | undefined, most: number | undefined, unit: string): string | null {
  const inWords = (value: number) => value.toLocaleString('en')
  if (least !== undefined && most !== undefined) {
    return least === most ? `${inWords(least)}${unit}` : `${inWords(least)} to ${inWords(most)}${unit}`
  }
  if (most !== undefined) return `at most ${inWords(most)}${unit}`
  return least === undefined ? null : `at least ${inWords(least)}${unit}`
}
