import type { z } from 'zod'
import type { DescribedEndpoint } from './endpoint.ts'
import { type FieldError, type ProblemAnswer, pointerTo } from './problem.ts'
import { unknownField } from './sparse.ts'

/** The address's query through the endpoint's schema: what it does not name is refused, and so is a name sent twice. */
export function readQuery(endpoint: DescribedEndpoint, search: URLSearchParams): { query: unknown } | ProblemAnswer {
  const names = [...search.keys()]
  const doubled = names.find((name, index) => names.indexOf(name) !== index)
  if (doubled !== undefined) return invalid([{ detail: 'Send it once.', parameter: doubled }])
  const sent = Object.fromEntries(search)
  const [unknown] = endpoint.query ? [] : names
  if (unknown !== undefined) return invalid([{ detail: 'There is no such parameter here.', parameter: unknown }])
  if (!endpoint.query) return { query: {} }
  const read = endpoint.query.strict().safeParse(sent)
  if (!read.success) {
    return invalid(errorsOf(read.error).map(({ detail, path }) => ({ detail, parameter: path.join('.') })))
  }
  const field = unknownField(endpoint.answer, read.data)
  if (field !== null) return invalid([{ detail: `There is no field ${field} here.`, parameter: 'fields' }])
  return { query: read.data }
}

const JSON_TYPE = /^application\/(json|[\w.-]+\+json)\s*(;|$)/i

/** @returns null when a body of this type is one that the endpoint takes */
export function refuseMediaType({ body, upload }: DescribedEndpoint, contentType: string | null): ProblemAnswer | null {
  const sent = contentType?.trim().toLowerCase() ?? ''
  if (upload && !sent.startsWith(upload.mediaType.slice(0, -1))) {
    return { problem: 'wrong-media-type', detail: `Send the file as the body, as ${upload.mediaType}.` }
  }
  if (body && !JSON_TYPE.test(sent)) {
    return { problem: 'wrong-media-type', detail: 'Send the body as application/json.' }
  }
  return null
}

/** The body through the endpoint's schema. */
export function readJson(endpoint: DescribedEndpoint, bytes: Uint8Array): { body: unknown } | ProblemAnswer {
  if (!endpoint.body) return { body: undefined }
  const sent = parse(bytes)
  if (!sent) return { problem: 'malformed-json', detail: 'The body could not be read as JSON in UTF-8.' }
  const read = endpoint.body.safeParse(sent.json)
  if (read.success) return { body: read.data }
  return invalid(errorsOf(read.error).map(({ detail, path }) => ({ detail, pointer: pointerTo(path) })))
}

function parse(bytes: Uint8Array): { json: unknown } | null {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return null
  }
}

function errorsOf(error: z.ZodError): { detail: string; path: PropertyKey[] }[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ detail: 'There is no such field here.', path: [...issue.path, key] }))
      : [{ detail: issue.message, path: issue.path }],
  )
}

function invalid(errors: FieldError[]): ProblemAnswer {
  return { problem: 'invalid-input', errors: errors.slice(0, 50) }
}
