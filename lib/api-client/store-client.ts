import createClient, { type Client } from 'openapi-fetch'
import type { paths } from './generated/store-schema.ts'

export type StoreClient = Client<paths>

type Options = {
  /** Where the store is, "https://lamps.example". */
  origin: string
  /** An access token or an API key; nobody without it. */
  token?: string
  /** What asks instead of the global fetch. */
  fetch?: (request: Request) => Promise<Response>
}

/**
 * A store's API with its types: `storeClient({ origin, token }).GET('/items', { params: { query: { limit: 5 } } })`
 * gives `{ data, error, response }`.
 */
export function storeClient({ origin, token, fetch }: Options): StoreClient {
  return createClient<paths>({
    baseUrl: `${origin}/api`,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    ...(fetch && { fetch }),
  })
}
