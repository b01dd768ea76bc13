import {
  type JsonSchema,
  nameOfRef,
  type OpenApiDocument,
  type OpenApiOperation,
  type OpenApiParameter,
} from '#lib/api/reference/json-schema.ts'

/**
 * The types of an API in the shape that openapi-fetch reads, as TypeScript. openapi-typescript would write the same; it
 * asks for the compiler's interface of TypeScript 5, which version 7 does not have any more.
 */
export function schemaText(document: OpenApiDocument): string {
  const objects = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) => `${comment(schema.description, '')}export type ${name} = ${typeText(schema, '')}\n`,
  )
  const paths = Object.entries(document.paths ?? {}).map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]) => operationText(method, operation))
    return `  '${path}': {\n${operations.join('')}  }\n`
  })
  return [
    '// Written by `npm run client` from the endpoints of lib/api: change those, and run it again.\n\n',
    ...objects.map((object) => `${object}\n`),
    `export type paths = {\n${paths.join('')}}\n`,
  ].join('')
}

function operationText(method: string, operation: OpenApiOperation): string {
  const { summary, description, parameters = [], requestBody, responses } = operation
  const inner = '      '
  const [[mediaType, media] = []] = Object.entries(requestBody?.content ?? {})
  const answers = Object.entries(responses).map(([status, { content = {} }]) => {
    const media = Object.entries(content).map(
      ([kind, { schema = {} }]) => `'${kind}': ${typeText(schema, `${inner}  `)}`,
    )
    return `${inner}  ${status}: { headers: { [name: string]: unknown }; content${media.length > 0 ? `: { ${media.join('; ')} }` : '?: never'} }\n`
  })
  return [
    comment([summary, description].filter(Boolean).join('. '), '    '),
    `    ${method}: {\n`,
    `${inner}parameters: {\n`,
    ...['query', 'header', 'path', 'cookie'].map((place) => placeText(place, parameters, `${inner}  `)),
    `${inner}}\n`,
    media
      ? `${inner}requestBody: { content: { '${mediaType}': ${media.schema ? typeText(media.schema, inner) : 'Blob'} } }\n`
      : `${inner}requestBody?: never\n`,
    `${inner}responses: {\n${answers.join('')}${inner}}\n`,
    '    }\n',
  ].join('')
}

function placeText(place: string, parameters: readonly OpenApiParameter[], indent: string): string {
  const here = parameters.filter((parameter) => parameter.in === place)
  if (here.length === 0) return `${indent}${place}?: never\n`
  const properties = Object.fromEntries(here.map(({ name, schema = {} }) => [name, schema]))
  const required = here.filter((parameter) => parameter.required).map(({ name }) => name)
  const type = objectText({ properties, required }, indent)
  return `${indent}${place}${required.length > 0 ? '' : '?'}: ${type}\n`
}

function typeText(schema: JsonSchema, indent: string): string {
  if (schema.$ref) return nameOfRef(schema.$ref)
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map((choice) => typeText(choice, indent)))].join(' | ')
  if (schema.allOf) return schema.allOf.map((part) => `(${typeText(part, indent)})`).join(' & ')
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeText({ ...schema, type }, indent)).join(' | ')
  if (schema.type === 'array') return listText(typeText(schema.items ?? {}, indent))
  if (schema.type === 'object' || schema.properties) return objectText(schema, indent)
  if (schema.type === 'integer') return 'number'
  return schema.type ?? 'unknown'
}

function literal(value: unknown): string {
  return JSON.stringify(value)
}

function listText(item: string): string {
  return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
}

function objectText({ properties, required = [], additionalProperties }: JsonSchema, indent: string): string {
  const names = Object.entries(properties ?? {})
  if (names.length === 0) {
    const values = typeof additionalProperties === 'object' ? typeText(additionalProperties, indent) : 'unknown'
    return additionalProperties === false ? '{ [name: string]: never }' : `{ [name: string]: ${values} }`
  }
  const inner = `${indent}  `
  const lines = names.map(([name, schema]) => {
    const key = /^[a-z_]\w*$/i.test(name) ? name : `'${name}'`
    const mark = required.includes(name) ? '' : '?'
    return `${comment(schema.description, inner)}${inner}${key}${mark}: ${typeText(schema, inner)}\n`
  })
  return `{\n${lines.join('')}${indent}}`
}

function comment(text: string | undefined, indent: string): string {
  return text ? `${indent}/** ${text.replaceAll('*/', '* /').replaceAll(/\s*\n\s*/g, ' ')} */\n` : ''
}
