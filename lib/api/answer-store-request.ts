import type { Tenant } from '#lib/db/tenant.ts'
import { log } from '#lib/log.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import { type Actor, type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { readBody } from '#lib/web/read-body.ts'
import { authenticate } from './authenticate.ts'
import { crossOriginHeaders } from './cross-origin.ts'
import type { Endpoint, EndpointInput } from './endpoint.ts'
import { entityTag, isNoneMatch, versionOf } from './entity-tag.ts'
import { runOnce, type StoredAnswer } from './idempotency/run-once.ts'
import { limitRate } from './limit-rate.ts'
import { linkHeader } from './list.ts'
import { matchEndpoint } from './match-endpoint.ts'
import { refusalOf } from './may-call.ts'
import { type ProblemAnswer, problemOf, problemResponse } from './problem.ts'
import { readJson, readQuery } from './read-input.ts'
import { IdempotencyKey, MAX_BODY_BYTES } from './schema.ts'
import { sparse } from './sparse.ts'

/**
 * @property segments of the path below /api, decoded
 * @property expire takes the tags of cached pages that a write made old
 */
export type StoreRequest = {
  tenant: Tenant
  request: Request
  segments: readonly string[]
  address: string
  requestId: string
  expire: (tags: string[]) => void
}

/**
 * Answers one request to a store's API: which endpoint, who calls and may they, how often, once or again, and only then
 * the use case. What is expected to fail is a problem (RFC 9457); a bug is one too, without its reason, which is logged.
 */
export async function answerStoreRequest(endpoints: readonly Endpoint[], asked: StoreRequest): Promise<Response> {
  const { tenant, request, address, requestId } = asked
  const headers: Record<string, string> = {}
  const respond = async () => {
    const matched = matchEndpoint(endpoints, request.method, asked.segments)
    Object.assign(headers, await crossOriginHeaders(storeContext(tenant, { kind: 'system' }).db, request))
    if (request.method === 'OPTIONS') return preflight(matched)
    const actor = await authenticate(tenant, request.headers.get('authorization'))
    const turn = await limitRate(tenant.id, actor && callerOf(actor), address)
    Object.assign(headers, turn.headers)
    if (turn.refused) return problemResponse(turn.refused, requestId)
    if (!actor) return problemResponse(BAD_TOKEN, requestId)
    if (matched.kind === 'nothing') return problemResponse({ problem: 'not-found' }, requestId)
    if (matched.kind === 'wrong-method') {
      return problemResponse({ problem: 'wrong-method', headers: { allow: matched.allow.join(', ') } }, requestId)
    }
    const answer = await answerEndpoint(matched.endpoint, matched.params, storeContext(tenant, actor), asked)
    return 'problem' in answer ? problemResponse(answer, requestId) : conditional(request, answer)
  }
  const response = await respond().catch((error: unknown) => {
    log.error({ err: error, tenant: tenant.slug, requestId }, 'a request to the API failed')
    return problemResponse({ problem: 'failed' }, requestId)
  })
  for (const [name, value] of Object.entries(headers)) response.headers.append(name, value)
  return request.method === 'HEAD' ? new Response(null, response) : response
}

const BAD_TOKEN: ProblemAnswer = {
  problem: 'signed-out',
  detail: 'The token is not good in this store, or not any more.',
  headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
}

function preflight(matched: ReturnType<typeof matchEndpoint>): Response {
  if (matched.kind === 'nothing') return new Response(null, { status: 404 })
  const allow = matched.kind === 'wrong-method' ? matched.allow : null
  return new Response(null, { status: 204, headers: allow ? { allow: allow.join(', ') } : {} })
}

async function answerEndpoint(
  endpoint: Endpoint,
  params: Record<string, string>,
  ctx: StoreContext,
  asked: StoreRequest,
): Promise<StoredAnswer | ProblemAnswer> {
  const { request } = asked
  const refusal = refusalOf(ctx.actor, endpoint.access)
  if (refusal) return refusal
  const url = new URL(request.url)
  const read = readQuery(endpoint, url.searchParams)
  if ('problem' in read) return read
  const version = versionOf(request.headers.get('if-match'))
  if (version === null) return { problem: 'changed', detail: 'If-Match names no version of ours.' }
  const bytes = endpoint.body ? await readBody(request, MAX_BODY_BYTES + 1) : new Uint8Array()
  const json = readJson(endpoint, request.headers.get('content-type'), bytes)
  if ('problem' in json) return json

  const key = endpoint.method === 'POST' ? request.headers.get('idempotency-key') : null
  const { address, expire } = asked
  const input = { params, query: read.query, body: json.body, version, address, idempotencyKey: key, expire }
  const run = () => runEndpoint(endpoint, ctx, input, asked)
  if (key === null) return run()
  if (!IdempotencyKey.safeParse(key).success) {
    return {
      problem: 'invalid-input',
      errors: [{ detail: 'Send 8 to 255 visible characters.', parameter: 'Idempotency-Key' }],
    }
  }
  const path = `${asked.segments.join('/')}?${url.searchParams}`
  const keyed = { caller: callerOf(ctx.actor) ?? 'guest', key, request: [endpoint.method, '\0', path, '\0', bytes] }
  return runOnce(ctx.db, ctx.now, keyed, async () => {
    const answer = await run()
    if (!('problem' in answer)) return answer
    const response = problemResponse(answer, asked.requestId)
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  })
}

type Input = EndpointInput<unknown, unknown>

async function runEndpoint(
  endpoint: Endpoint,
  ctx: StoreContext,
  input: Input,
  { tenant, request, address, expire }: StoreRequest,
): Promise<StoredAnswer | ProblemAnswer> {
  const result = await endpoint.run(ctx, input as never)
  if (!result.ok) return problemOf(result.failures, endpoint.body ? 'body' : 'query')
  const value = result.value as never
  const act = endpoint.audit?.(value, ctx)
  const caller = ctx.actor.kind === 'staff' || ctx.actor.kind === 'api-key' ? callerOf(ctx.actor) : null
  if (act && caller) await recordStoreAct(tenant, { actor: caller, address }, act)
  expire(endpoint.invalidates?.(ctx, value) ?? [])
  if (!endpoint.answer) return { status: endpoint.status, headers: {}, body: '' }
  const shown = sparse(endpoint.answer.parse(value), input.query)
  const body = JSON.stringify(shown)
  const link = linkHeader(new URL(request.url), shown)
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

/** Whose request it is, for counts, kept answers and the audit log; null for guests. */
function callerOf(actor: Actor): string | null {
  return 'id' in actor ? `${actor.kind}:${actor.id}` : null
}
