import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { DescribedEndpoint } from './endpoint.ts'
import { PROBLEMS, Problem, type ProblemName } from './problem.ts'
import { IdempotencyKey } from './schema.ts'
import { eventDocuments } from './webhooks/event-documents.ts'

/** Any endpoint may answer these; what an endpoint adds depends on what it takes. */
const ALWAYS: ProblemName[] = ['slowed', 'failed']

const OF_STORE = {
  title: 'Store API',
  description:
    'Amounts are integers in minor units of their currency. Send the tokens of /token, or an API key of the dashboard, as a bearer token. Every POST takes an Idempotency-Key.',
}
const OF_MARKET = {
  title: 'Market API',
  description:
    'The stores of the market, for its operators. Send the tokens of /token as a bearer token. Every POST takes an Idempotency-Key.',
}

/**
 * The OpenAPI 3.1 document of an API, made from the table of endpoints: what is validated is what is described.
 * @param server address of the API, "https://shop.example/api"
 */
export function openApiDocument(endpoints: readonly DescribedEndpoint[], server: string) {
  const about = endpoints.some(({ access }) => access.includes('operator')) ? OF_MARKET : OF_STORE
  const paths: ZodOpenApiPathsObject = {}
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: { ...about, version: '1' },
    servers: [{ url: server }],
    paths,
    // What it sends by itself stands in the document of the API where one asks for it.
    ...(paths['/webhooks'] && { webhooks: eventDocuments() }),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An access token or an API key.' } },
    },
  })
}

/** "GET /items/{id}" is "getItemsById": what generated clients call it. */
export function operationId({ method, path }: Pick<DescribedEndpoint, 'method' | 'path'>): string {
  const words = path
    .split('/')
    .filter(Boolean)
    .map((part) => (part.startsWith('{') ? `by-${part.slice(1, -1)}` : part))
    .join('-')
  return method.toLowerCase() + words.replaceAll(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function operationOf(endpoint: DescribedEndpoint): ZodOpenApiOperationObject {
  const { path, tag, summary, description, access, query, body, upload, status, answer } = endpoint
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const schema = answer ?? undefined
  return {
    operationId: operationId(endpoint),
    tags: [tag],
    summary,
    description: [description, whoMay(access)].filter(Boolean).join('\n\n'),
    security: access.includes('anyone') ? [{}, { token: [] }] : [{ token: [] }],
    requestParams: {
      ...(names.length > 0 && { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }),
      ...(query && { query }),
      ...headersOf(endpoint),
    },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    ...(upload && { requestBody: { required: true, content: { [upload.mediaType]: {} } } }),
    responses: {
      [status]: {
        description: status === 204 ? 'Done.' : 'What was asked for.',
        ...(schema && {
          content: { 'application/json': { schema } },
          headers: z.object({ ETag: z.string().optional() }),
        }),
      },
      ...Object.fromEntries(problemStatuses(endpoint).map((each) => [each, problemAnswer(each)])),
    },
  }
}

function headersOf({ method }: DescribedEndpoint): { header?: z.ZodObject } {
  if (method === 'POST') {
    const key = IdempotencyKey.optional().meta({ description: 'The same key and body get the same answer for 24 h.' })
    return { header: z.object({ 'Idempotency-Key': key }) }
  }
  const tag = z.string().optional()
  if (method === 'GET')
    return { header: z.object({ 'If-None-Match': tag.meta({ description: 'An ETag: 304 while it holds.' }) }) }
  return {
    header: z.object({ 'If-Match': tag.meta({ description: 'The ETag that was read: 412 when it changed since.' }) }),
  }
}

function problemStatuses({ method, path, access, query, body, upload }: DescribedEndpoint): number[] {
  const names: ProblemName[] = [...ALWAYS, 'signed-out', 'invalid-input']
  if (!access.includes('anyone')) names.push('forbidden', 'not-found')
  if (path.includes('{') || body) names.push('not-found')
  if (method !== 'GET') names.push('changed', 'conflict')
  if (body) names.push('malformed-json')
  if (body || upload) names.push('too-large', 'wrong-media-type')
  if (query) names.push('invalid-input')
  return [...new Set(names.map((name) => PROBLEMS[name].status))].toSorted((a, b) => a - b)
}

function problemAnswer(status: number) {
  const kinds = Object.values(PROBLEMS).filter((problem) => problem.status === status)
  return {
    description: `${kinds.map(({ title }) => title).join('. ')}.`,
    content: { 'application/problem+json': { schema: Problem } },
  }
}

function whoMay(access: readonly string[]): string {
  if (access.includes('anyone')) return 'For everybody.'
  const words = access.map((one) => {
    if (one === 'customer') return 'shoppers with an account'
    if (one === 'operator') return 'operators of the market'
    return one === 'staff' ? 'the staff' : `whoever has the permission \`${one}\``
  })
  return `For ${words.join(' and ')}.`
}
