import createClient, { type Client } from 'openapi-fetch'
import type { paths as MarketPaths } from './generated/market-schema.ts'
import type { paths as StorePaths } from './generated/store-schema.ts'

export type StoreClient = Client<StorePaths>
export type MarketClient = Client<MarketPaths>

type Options = {
  /** Where the API is, "https://lamps.example". */
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
export function storeClient(options: Options): StoreClient {
  return createClient<StorePaths>(settingsOf(options))
}

/** The market's API on its root host, for operators. */
export function marketClient(options: Options): MarketClient {
  return createClient<MarketPaths>(settingsOf(options))
}

function settingsOf({ origin, token, fetch }: Options) {
  return {
    baseUrl: `${origin}/api`,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    ...(fetch && { fetch }),
  }
}
