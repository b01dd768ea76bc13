import { type MarketClient, marketClient, type StoreClient, storeClient } from '#lib/api-client/api-client.ts'
import { call, hostOf } from './http.ts'

/** A store's API over HTTP, typed; for nobody without a token. */
export function storeApi(store: string, token?: string): StoreClient {
  return storeClient({ origin: `http://${hostOf(store)}`, fetch: fetchHere, ...(token !== undefined && { token }) })
}

/** The market's API on the root host. */
export function marketApi(token?: string): MarketClient {
  return marketClient({ origin: `http://${hostOf('')}`, fetch: fetchHere, ...(token !== undefined && { token }) })
}

async function fetchHere(request: Request): Promise<Response> {
  const { host, pathname, search } = new URL(request.url)
  const sent = new Uint8Array(await request.arrayBuffer())
  const { status, headers, body } = await call(host, pathname + search, {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    ...(sent.length > 0 && { body: sent }),
  })
  const answered = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string])
  return new Response(status === 204 || status === 304 ? null : body, { status, headers: answered })
}
