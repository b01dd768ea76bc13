import type { Endpoint } from '../endpoint.ts'
import { openApiDocument } from '../openapi.ts'
import type { OpenApiDocument } from './json-schema.ts'
import { referenceOf } from './reference-of.ts'
import type { ReferenceView } from './reference-view.ts'

/** What people read of these endpoints. @param server address of the API, "https://shop.example/api" */
export function apiReference(endpoints: readonly Endpoint[], server: string): ReferenceView {
  return referenceOf(JSON.parse(JSON.stringify(openApiDocument(endpoints, server))) as OpenApiDocument)
}
