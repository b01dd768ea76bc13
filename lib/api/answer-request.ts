import type { Clock } from '#lib/kernel/clock.ts'
import type { Result } from '#lib/kernel/result.ts'
import { log } from '#lib/log.ts'
import { readBody } from '#lib/web/read-body.ts'
import type { DescribedEndpoint, EndpointInput } from './endpoint.ts'
import { entityTag, isNoneMatch, versionOf } from './entity-tag.ts'
import { type AnswerStore, runOnce, type StoredAnswer } from './idempotency/run-once.ts'
import { limitRate } from './limit-rate.ts'
import { linkHeader } from './list.ts'
import { type Matched, matchEndpoint } from './match-endpoint.ts'
import { type ProblemAnswer, problemOf, problemResponse } from './problem.ts'
import { readJson, readQuery, refuseMediaType } from './read-input.ts'
import { IdempotencyKey, MAX_BODY_BYTES } from './schema.ts'
import { sparse } from './sparse.ts'

/** @property segments of the path below /api, decoded */
export type ApiRequest = {
  request: Request
  segments: readonly string[]
  address: string
  requestId: string
}

type Input = EndpointInput<unknown, unknown>

/** What the API of a store and that of the market do each in their own way. */
export type ApiHome<Endpoint extends DescribedEndpoint, Ctx> = {
  endpoints: readonly Endpoint[]
  /** Requests are counted by it: a store's id, or "market". */
  id: string
  /** "store" or "market", for whoever is refused. */
  place: string
  crossOrigin: (request: Request) => Promise<Record<string, string>>
  /** Null for a token that is not good here. */
  authenticate: (authorization: string | null) => Promise<Ctx | null>
  /** Whose request it is, for counts, kept answers and the audit log; null for guests. */
  callerOf: (ctx: Ctx) => string | null
  refusalOf: (ctx: Ctx, endpoint: Endpoint) => ProblemAnswer | null
  answersOf: (ctx: Ctx) => { db: AnswerStore; now: Clock }
  /** Runs the use case, and what belongs to it once it is done. */
  run: (endpoint: Endpoint, ctx: Ctx, input: Omit<Input, 'expire'>) => Promise<Result<unknown>>
  /** What the log says beside an error. */
  logged: object
}

/**
 * Answers one request to an API: which endpoint, who calls and may they, how often, once or again, and only then
 * the use case. What is expected to fail is a problem (RFC 9457); a bug is one too, without its reason, which is logged.
 */
export async function answerRequest<Endpoint extends DescribedEndpoint, Ctx>(
  home: ApiHome<Endpoint, Ctx>,
  asked: ApiRequest,
): Promise<Response> {
  const { request, address, requestId } = asked
  const headers: Record<string, string> = {}
  const respond = async () => {
    const matched = matchEndpoint(home.endpoints, request.method, asked.segments)
    Object.assign(headers, await home.crossOrigin(request))
    if (request.method === 'OPTIONS') return preflight(matched)
    const ctx = await home.authenticate(request.headers.get('authorization'))
    const turn = await limitRate(home.id, ctx && home.callerOf(ctx), address)
    Object.assign(headers, turn.headers)
    if (turn.refused) return problemResponse(turn.refused, requestId)
    if (!ctx) return problemResponse(badToken(home.place), requestId)
    if (matched.kind === 'nothing') return problemResponse({ problem: 'not-found' }, requestId)
    if (matched.kind === 'wrong-method') {
      return problemResponse({ problem: 'wrong-method', headers: { allow: matched.allow.join(', ') } }, requestId)
    }
    const answer = await answerEndpoint(home, matched, ctx, asked)
    return 'problem' in answer ? problemResponse(answer, requestId) : conditional(request, answer)
  }
  const response = await respond().catch((error: unknown) => {
    log.error({ err: error, ...home.logged, requestId }, 'a request to the API failed')
    return problemResponse({ problem: 'failed' }, requestId)
  })
  for (const [name, value] of Object.entries(headers)) response.headers.append(name, value)
  return request.method === 'HEAD' ? new Response(null, response) : response
}

function badToken(place: string): ProblemAnswer {
  return {
    problem: 'signed-out',
    detail: `The token is not good in this ${place}, or not any more.`,
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  }
}

function preflight(matched: Matched<DescribedEndpoint>): Response {
  if (matched.kind === 'nothing') return new Response(null, { status: 404 })
  const allow = matched.kind === 'wrong-method' ? matched.allow : null
  return new Response(null, { status: 204, headers: allow ? { allow: allow.join(', ') } : {} })
}

async function answerEndpoint<Endpoint extends DescribedEndpoint, Ctx>(
  home: ApiHome<Endpoint, Ctx>,
  { endpoint, params }: Extract<Matched<Endpoint>, { kind: 'found' }>,
  ctx: Ctx,
  asked: ApiRequest,
): Promise<StoredAnswer | ProblemAnswer> {
  const { request, address } = asked
  const refusal = home.refusalOf(ctx, endpoint)
  if (refusal) return refusal
  const url = new URL(request.url)
  const read = readQuery(endpoint, url.searchParams)
  if ('problem' in read) return read
  const version = endpoint.method === 'GET' ? undefined : versionOf(request.headers.get('if-match'))
  if (version === null) return { problem: 'changed', detail: 'If-Match names no version of ours.' }
  const wrongType = refuseMediaType(endpoint, request.headers.get('content-type'))
  if (wrongType) return wrongType
  const most = endpoint.upload?.most ?? MAX_BODY_BYTES
  const bytes = endpoint.body || endpoint.upload ? await readBody(request, most + 1) : new Uint8Array()
  if (bytes.byteLength > most) {
    return { problem: 'too-large', detail: `A body has at most ${most.toLocaleString('en')} bytes.` }
  }
  const json = readJson(endpoint, bytes)
  if ('problem' in json) return json

  const key = endpoint.method === 'POST' ? request.headers.get('idempotency-key') : null
  const input = { params, query: read.query, body: json.body, file: bytes, version, address, idempotencyKey: key }
  const run = async () => answerOf(endpoint, await home.run(endpoint, ctx, input), read.query, url)
  if (key === null) return run()
  if (!IdempotencyKey.safeParse(key).success) {
    return {
      problem: 'invalid-input',
      errors: [{ detail: 'Send 8 to 255 visible characters.', parameter: 'Idempotency-Key' }],
    }
  }
  const path = `${asked.segments.join('/')}?${url.searchParams}`
  const keyed = { caller: home.callerOf(ctx) ?? 'guest', key, request: [endpoint.method, '\0', path, '\0', bytes] }
  const { db, now } = home.answersOf(ctx)
  return runOnce(db, now, keyed, async () => {
    const answer = await run()
    if (!('problem' in answer)) return answer
    const response = problemResponse(answer, asked.requestId)
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  })
}

function answerOf(
  endpoint: DescribedEndpoint,
  result: Result<unknown>,
  query: unknown,
  url: URL,
): StoredAnswer | ProblemAnswer {
  if (!result.ok) return problemOf(result.failures, endpoint.body ? 'body' : 'query')
  if (!endpoint.answer) return { status: endpoint.status, headers: {}, body: '' }
  const shown = sparse(endpoint.answer.parse(result.value), query)
  const body = JSON.stringify(shown)
  const link = linkHeader(url, shown)
  return {
    status: endpoint.status,
    headers: { 'content-type': 'application/json', etag: entityTag(shown, body), ...(link && { link }) },
    body,
  }
}

/** 304 when the caller has the very bytes. */
function conditional(request: Request, { status, headers, body }: StoredAnswer): Response {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const { etag } = headers
  const common = { ...headers, 'cache-control': 'private, no-cache', vary: 'Authorization' }
  if (isRead && etag && isNoneMatch(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: { etag, 'cache-control': 'private, no-cache' } })
  }
  return new Response(body || null, { status, headers: common })
}
