/** As much of JSON Schema (2020-12) as the document of an API uses. */
export type JsonSchema = {
  $ref?: string
  type?: string | string[]
  description?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  example?: unknown
  examples?: unknown[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  additionalProperties?: boolean | JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
}

type Media = { content?: Record<string, { schema?: JsonSchema }> }

export type OpenApiParameter = {
  in: string
  name: string
  required?: boolean
  description?: string
  schema?: JsonSchema
}

export type OpenApiOperation = {
  operationId: string
  tags?: string[]
  summary?: string
  description?: string
  security?: Record<string, unknown>[]
  parameters?: OpenApiParameter[]
  requestBody?: Media
  responses: Record<string, Media & { description?: string }>
}

export type OpenApiDocument = {
  info: { title: string; description?: string }
  servers?: { url: string }[]
  paths?: Record<string, Record<string, OpenApiOperation>>
  components?: { schemas?: Record<string, JsonSchema> }
}

/** "Product" of "#/components/schemas/Product". */
export function nameOfRef(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1)
}

/** The schemas that a value may follow, "null" among them told apart. */
export function choicesOf(schema: JsonSchema): { choices: JsonSchema[]; isNullable: boolean } {
  const some = schema.anyOf ?? schema.oneOf ?? [schema]
  const choices = some.filter(({ type }) => type !== 'null')
  return { choices, isNullable: choices.length < some.length }
}
