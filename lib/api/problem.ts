import { z } from 'zod'
import type { Failure } from '#lib/kernel/result.ts'

/**
 * What can go wrong, by its stable name. The problem's `type` is `urn:souk:problem:<name>`; its title says the kind, its
 * detail the case.
 */
export const PROBLEMS = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'invalid-input': { status: 422, title: 'Something in the request is not valid' },
  'signed-out': { status: 401, title: 'A valid token is needed' },
  refused: { status: 401, title: 'The name and the password do not match' },
  forbidden: { status: 403, title: 'The token may not do this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'wrong-method': { status: 405, title: 'This address does not take this method' },
  'not-acceptable': { status: 406, title: 'Answers are JSON only' },
  conflict: { status: 409, title: 'This cannot be done as things are' },
  'still-running': { status: 409, title: 'The same request is still running' },
  changed: { status: 412, title: 'It changed since it was read' },
  'too-large': { status: 413, title: 'The body is too large' },
  'wrong-media-type': { status: 415, title: 'The body is of a type that is not taken here' },
  'key-reused': { status: 422, title: 'This idempotency key was used for another request' },
  slowed: { status: 429, title: 'Too many requests' },
  failed: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'Not now' },
} as const satisfies Record<string, { status: number; title: string }>
export type ProblemName = keyof typeof PROBLEMS

/** RFC 9457. */
export const Problem = z
  .strictObject({
    type: z
      .string()
      .meta({ description: 'Names the kind of problem, and never changes.', example: 'urn:souk:problem:not-found' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z
      .string()
      .optional()
      .meta({ description: 'Which rule refused it, such as "sold-out".', example: 'sold-out' }),
    request_id: z.string().meta({ description: 'Say it when you ask for help.' }),
    errors: z
      .array(
        z.strictObject({
          detail: z.string(),
          pointer: z
            .string()
            .optional()
            .meta({ description: 'JSON pointer into the body (RFC 6901).', example: '#/title' }),
          parameter: z.string().optional().meta({ description: 'Name of the parameter in the address or its query.' }),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' })

export type FieldError = { detail: string; pointer?: string; parameter?: string }
export type ProblemAnswer = {
  problem: ProblemName
  code?: string
  detail?: string
  errors?: FieldError[]
  headers?: Record<string, string>
}

/** @param requestId under which the log knows the request */
export function problemResponse(
  { problem, code, detail, errors, headers }: ProblemAnswer,
  requestId: string,
): Response {
  const { status, title } = PROBLEMS[problem]
  const body: z.input<typeof Problem> = {
    type: `urn:souk:problem:${problem}`,
    title,
    status,
    ...(detail && { detail }),
    ...(code && { code }),
    request_id: requestId,
    ...(errors?.length && { errors }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}

/** Which problem a use case's failure is; what is not named here is a field that is not valid, or a conflict. */
const BY_CODE: Readonly<Record<string, ProblemName>> = {
  'signed-out': 'signed-out',
  forbidden: 'forbidden',
  refused: 'refused',
  slowed: 'slowed',
  'not-found': 'not-found',
  changed: 'changed',
  'too-large': 'too-large',
  'not-a-picture': 'wrong-media-type',
  invalid: 'invalid-input',
  'payment-pending': 'still-running',
}

/** A program has no page to reload. */
function detailOf({ message }: Failure): string {
  return message.replace(/ Reload the page[^.]*\./, '')
}

/**
 * A use case's failures as a problem. Its fields are named as ours ("seoTitle"), the API's in lower case ("seo_title").
 * @param where what the caller sent them in
 */
export function problemOf(failures: readonly [Failure, ...Failure[]], where: 'body' | 'query'): ProblemAnswer {
  const [{ code, field, retryAfter }] = failures
  const detail = detailOf(failures[0])
  const problem = BY_CODE[code] ?? (field === undefined ? 'conflict' : 'invalid-input')
  if (problem === 'conflict') return { problem, code, detail }
  const headers = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) }
  if (problem === 'still-running') return { problem, code, detail, ...(headers && { headers }) }
  if (problem !== 'invalid-input') return { problem, detail, ...(headers && { headers }) }
  const placeOf = (field: string) => {
    const name = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return where === 'body' ? { pointer: pointerTo(name.split('.')) } : { parameter: name }
  }
  return {
    problem,
    errors: failures.map((failure) => ({ detail: detailOf(failure), ...(failure.field && placeOf(failure.field)) })),
  }
}

/** RFC 6901, as a fragment. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`
}
