import type { DescribedEndpoint, Method } from './endpoint.ts'

export type Matched<Endpoint> =
  | { kind: 'found'; endpoint: Endpoint; params: Record<string, string> }
  /** The address is there, the method is not; `allow` are those that are. */
  | { kind: 'wrong-method'; allow: string[] }
  | { kind: 'nothing' }

/**
 * Which endpoint a request means. A fixed word goes before a parameter; HEAD is GET without its body.
 * @param segments of the path below /api, decoded
 */
export function matchEndpoint<Endpoint extends DescribedEndpoint>(
  endpoints: readonly Endpoint[],
  method: string,
  segments: readonly string[],
): Matched<Endpoint> {
  const wanted = method === 'HEAD' ? 'GET' : method
  const here = endpoints.flatMap((endpoint) => {
    const params = paramsOf(endpoint.path, segments)
    return params ? [{ endpoint, params }] : []
  })
  const fewest = Math.min(...here.map(({ params }) => Object.keys(params).length))
  const exact = here.filter(({ params }) => Object.keys(params).length === fewest)
  if (exact.length === 0) return { kind: 'nothing' }
  const found = exact.find(({ endpoint }) => endpoint.method === wanted)
  if (found) return { kind: 'found', ...found }
  return { kind: 'wrong-method', allow: allowed(exact.map(({ endpoint }) => endpoint.method)) }
}

function allowed(methods: Method[]): string[] {
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted()
}

function paramsOf(path: string, segments: readonly string[]): Record<string, string> | null {
  const parts = path.slice(1).split('/')
  if (parts.length !== segments.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith('{')) params[part.slice(1, -1)] = segment
    else if (part !== segment) return null
  }
  return params
}
