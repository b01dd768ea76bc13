import type { DescribedEndpoint } from '../endpoint.ts'
import { openApiDocument } from '../openapi.ts'
import { PROBLEMS } from '../problem.ts'
import type { OpenApiDocument } from './json-schema.ts'
import { referenceOf } from './reference-of.ts'
import type { ReferenceView } from './reference-view.ts'

/** What people read of these endpoints. @param server address of the API, "https://shop.example/api" */
export function apiReference(endpoints: readonly DescribedEndpoint[], server: string): ReferenceView {
  const document = JSON.parse(JSON.stringify(openApiDocument(endpoints, server))) as OpenApiDocument
  const problems = Object.entries(PROBLEMS)
    .map(([name, { status, title }]) => ({ status, type: `urn:souk:problem:${name}`, title }))
    .toSorted((a, b) => a.status - b.status)
  return { ...referenceOf(document), problems }
}
