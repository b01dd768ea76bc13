import type { DescribedEndpoint } from '#lib/api/endpoint.ts'
import { MARKET_ENDPOINTS } from '#lib/api/market-endpoints.ts'
import { openApiDocument } from '#lib/api/openapi.ts'
import type { OpenApiDocument } from '#lib/api/reference/json-schema.ts'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import { schemaText } from './schema-text.ts'

/** The files that `npm run client` writes beside this one, as they should be today. */
export function schemaFiles(): { file: string; text: string }[] {
  return [
    { file: 'generated/store-schema.ts', text: textOf(STORE_ENDPOINTS) },
    { file: 'generated/market-schema.ts', text: textOf(MARKET_ENDPOINTS) },
  ]
}

function textOf(endpoints: readonly DescribedEndpoint[]): string {
  return schemaText(JSON.parse(JSON.stringify(openApiDocument(endpoints, '/api'))) as OpenApiDocument)
}
