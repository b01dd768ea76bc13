import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { DescribedEndpoint } from '#lib/api/endpoint.ts'
import { matchEndpoint } from '#lib/api/match-endpoint.ts'
import { openApiDocument } from '#lib/api/openapi.ts'
import { pointerTo } from '#lib/api/problem.ts'

type Answered = {
  method: string
  segments: readonly string[]
  /** Only some of the fields were asked for. */
  isSparse: boolean
  status: number
  contentType: string | null
  text: string
}

/**
 * For tests: whether an answer is one that the OpenAPI document foretells: its status, its media type and its body.
 * @returns a check that throws with the first thing that the document does not say
 */
export function answerCheck(endpoints: readonly DescribedEndpoint[]): (answered: Answered) => void {
  const document = JSON.parse(JSON.stringify(openApiDocument(endpoints, 'https://shop.example/api')))
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'api')
  const compiled = new Map<string, ValidateFunction>()
  const validatorOf = (pointer: string) => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `api${pointer}` })
    compiled.set(pointer, known)
    return known
  }

  return ({ method, segments, isSparse, status, contentType, text }) => {
    if (status === 304) return
    const matched = matchEndpoint(endpoints, method, segments)
    const where = `${method} /${segments.join('/')} ${status}`
    const [mediaType = ''] = (contentType ?? '').split(';')
    let pointer = '#/components/schemas/Problem'
    if (matched.kind === 'found') {
      const { path } = matched.endpoint
      const asked = matched.endpoint.method.toLowerCase()
      const foretold = document.paths[path][asked].responses[status]
      if (!foretold) throw new Error(`${where}: the document has no such status`)
      if (!foretold.content) {
        if (text) throw new Error(`${where}: the document has no body`)
        return
      }
      if (!foretold.content[mediaType]) throw new Error(`${where}: the document has no ${contentType}`)
      pointer = pointerTo(['paths', path, asked, 'responses', String(status), 'content', mediaType, 'schema'])
    }
    if (method === 'HEAD' || method === 'OPTIONS') return
    const validate = validatorOf(pointer)
    validate(JSON.parse(text))
    const errors = validate.errors?.filter(({ keyword }) => !(isSparse && keyword === 'required')) ?? []
    if (errors.length > 0) throw new Error(`${where}: ${ajv.errorsText(errors)}\n${text}`)
  }
}
