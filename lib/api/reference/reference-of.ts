import { exampleOf } from './example-of.ts'
import { fieldsOf, fieldView, typeOf } from './field-views.ts'
import type { JsonSchema, OpenApiDocument, OpenApiOperation } from './json-schema.ts'
import type { FieldView, OperationView, ReferenceView } from './reference-view.ts'

type Schemas = Readonly<Record<string, JsonSchema>>

/** What people read of an API, told from the document that programs read. */
export function referenceOf(document: OpenApiDocument): Omit<ReferenceView, 'problems'> {
  const schemas = document.components?.schemas ?? {}
  const server = document.servers?.[0]?.url ?? ''
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags?.[0] ?? 'Others',
      view: operationView({ method: method.toUpperCase(), path, operation }, schemas, server),
    })),
  )
  return {
    title: document.info.title,
    introduction: document.info.description ?? '',
    server,
    groups: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({
      id: `group-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
      name,
      operations: operations.filter(({ tag }) => tag === name).map(({ view }) => view),
    })),
    objects: Object.entries(schemas)
      .map(([name, schema]) => ({
        id: `object-${name}`,
        name,
        ...(schema.description !== undefined && { description: schema.description }),
        fields: markedFields(schema),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
  }
}

/** Where every field is always there, as in answers, none of them is marked. */
function markedFields(schema: JsonSchema): FieldView[] {
  const fields = fieldsOf(schema)
  return fields.every(({ isRequired }) => isRequired)
    ? fields.map((field) => ({ ...field, isRequired: false }))
    : fields
}

type Described = { method: string; path: string; operation: OpenApiOperation }

function operationView({ method, path, operation }: Described, schemas: Schemas, server: string): OperationView {
  const { body, file } = bodyOf(operation)
  return {
    id: operation.operationId,
    method,
    path,
    summary: operation.summary ?? path,
    paragraphs: (operation.description ?? '').split('\n\n').filter(Boolean),
    parameters: (operation.parameters ?? []).map((parameter) => ({
      ...fieldView(parameter.name, parameter.schema ?? {}, parameter.required === true),
      place: parameter.in,
    })),
    body: body
      ? { type: body.$ref ? typeOf(body) : [], fields: body.$ref ? [] : fieldsOf(body) }
      : file
        ? { type: [{ text: `a file, ${file}` }], fields: [] }
        : null,
    answers: Object.entries(operation.responses).map(([status, { description = '', content = {} }]) => {
      const [[kind, media] = []] = Object.entries(content)
      const isProblem = kind === 'application/problem+json'
      return { status, text: description, type: media?.schema ? typeOf(media.schema) : [], isProblem }
    }),
    curl: curlOf({ method, path, operation }, schemas, server),
  }
}

/** What is sent: JSON of a schema, or a file of a media type. */
function bodyOf({ requestBody }: OpenApiOperation): { body?: JsonSchema; file?: string } {
  const [only] = Object.entries(requestBody?.content ?? {})
  if (!only) return {}
  const [mediaType, { schema }] = only
  return schema ? { body: schema } : { file: mediaType }
}

/** A command that asks just this; $TOKEN where somebody must be signed in. */
function curlOf({ method, path, operation }: Described, schemas: Schemas, server: string): string {
  const { body, file } = bodyOf(operation)
  const isOpen = operation.security?.some((one) => Object.keys(one).length === 0) ?? false
  const address = `${server}${path}`.replaceAll(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase())
  const data = body && JSON.stringify(exampleOf(body, schemas)).replaceAll("'", String.raw`'\''`)
  const options = [
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...(isOpen ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(data === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${data}'`]),
    ...(file ? [`-H 'Content-Type: ${file.replace('*', 'webp')}'`, '--data-binary @picture.webp'] : []),
  ]
  return [`curl '${address}'`, ...options].join(' \\\n  ')
}
