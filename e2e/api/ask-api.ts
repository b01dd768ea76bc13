import { matchEndpoint } from '#lib/api/match-endpoint.ts'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import { answerCheck } from '#lib/testing/answer-check.ts'
import { type Answer, call, hostOf } from '../http.ts'

const check = answerCheck(STORE_ENDPOINTS)

type Asked = { token?: string | null; body?: unknown; headers?: Record<string, string> }

/**
 * One request to a store's API over HTTP; the answer has to be one that its OpenAPI document foretells.
 * @param path below /api, encoded
 * @param body what is no string goes as JSON
 */
export async function askApi(
  store: string,
  method: string,
  path: string,
  { token, body, headers }: Asked = {},
): Promise<Answer> {
  const answer = await call(hostOf(store), `/api${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const [plain = '', query = ''] = path.split('?')
  const segments = plain.split('/').slice(1).map(decodeURIComponent)
  if (matchEndpoint(STORE_ENDPOINTS, method, segments).kind === 'found') {
    const isSparse = new URLSearchParams(query).has('fields')
    const { status, headers: answered, body: text } = answer
    check({ method, segments, isSparse, status, contentType: answered['content-type'] ?? null, text })
  }
  return answer
}
