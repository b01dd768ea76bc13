import { answerMarketRequest } from '#lib/api/answer-market-request.ts'
import type { ApiRequest } from '#lib/api/answer-request.ts'
import { answerStoreRequest } from '#lib/api/answer-store-request.ts'
import { MARKET_ENDPOINTS } from '#lib/api/market-endpoints.ts'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { answerCheck } from './answer-check.ts'

export type ApiAnswer = { status: number; headers: Headers; text: string; json: Record<string, unknown> }
type Sent = {
  token?: string
  body?: unknown
  headers?: Record<string, string>
  address?: string
  expire?: (tags: string[]) => void
}

/**
 * For tests: a store's API without a server in between; `path` as it stands below /api. Every answer has to be one that
 * the OpenAPI document foretells.
 */
export function apiCaller(tenant: Tenant) {
  return caller(`${tenant.slug}.localhost`, checkStore, (asked, expire = () => undefined) =>
    answerStoreRequest(STORE_ENDPOINTS, { ...asked, tenant, expire }),
  )
}

/** For tests: the market's API, in the same way. */
export function marketApiCaller() {
  return caller('localhost', checkMarket, (asked) => answerMarketRequest(MARKET_ENDPOINTS, asked))
}

const checkStore = answerCheck(STORE_ENDPOINTS)
const checkMarket = answerCheck(MARKET_ENDPOINTS)

function caller(
  host: string,
  check: typeof checkStore,
  answer: (asked: ApiRequest, expire: Sent['expire']) => Promise<Response>,
) {
  return async (
    method: string,
    path: string,
    { token, body, headers, address, expire }: Sent = {},
  ): Promise<ApiAnswer> => {
    const url = new URL(`http://${host}/api${path}`)
    const request = new Request(url, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isSentAsIs(body) ? body : JSON.stringify(body) }),
    })
    const segments = url.pathname.split('/').slice(2).map(decodeURIComponent)
    const asked = { request, segments, address: address ?? '203.0.113.7', requestId: 'for-a-test' }
    const response = await answer(asked, expire)
    const { status, headers: answered } = response
    const text = await response.text()
    check({
      method,
      segments,
      isSparse: url.searchParams.has('fields'),
      status,
      contentType: answered.get('content-type'),
      text,
    })
    return { status, headers: answered, text, json: text ? JSON.parse(text) : {} }
  }
}

function isSentAsIs(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array
}
