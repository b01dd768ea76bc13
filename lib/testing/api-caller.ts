import { answerStoreRequest } from '#lib/api/answer-store-request.ts'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import type { Tenant } from '#lib/db/tenant.ts'

export type ApiAnswer = { status: number; headers: Headers; text: string; json: Record<string, unknown> }
type Sent = {
  token?: string
  body?: unknown
  headers?: Record<string, string>
  address?: string
  expire?: (tags: string[]) => void
}

/** For tests: a store's API without a server in between; `path` as it stands below /api. */
export function apiCaller(tenant: Tenant) {
  return async (
    method: string,
    path: string,
    { token, body, headers, address, expire }: Sent = {},
  ): Promise<ApiAnswer> => {
    const url = new URL(`http://${tenant.slug}.localhost/api${path}`)
    const request = new Request(url, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const response = await answerStoreRequest(STORE_ENDPOINTS, {
      tenant,
      request,
      segments: url.pathname.split('/').slice(2).map(decodeURIComponent),
      address: address ?? '203.0.113.7',
      requestId: 'for-a-test',
      expire: expire ?? (() => undefined),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: text ? JSON.parse(text) : {} }
  }
}
