import http from 'node:http'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string }

type Call = {
  method?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

/** The port of the market that the tests run against. */
export const port = Number(process.env.E2E_PORT)

/** "techstore.localhost:20123" for "techstore"; "" is the root. */
export function hostOf(store: string): string {
  return store ? `${store}.localhost:${port}` : `localhost:${port}`
}

/** One raw request with exactly this path and these headers: Node does not resolve *.localhost, and a browser would tidy up. */
export function call(host: string, path: string, options: Call = {}): Promise<Answer> {
  return callPort(port, host, path, options)
}

/** The same to a market on another port. */
export function callPort(
  to: number,
  host: string,
  path: string,
  { method = 'GET', headers = {}, body }: Call = {},
): Promise<Answer> {
  return new Promise((done, failed) => {
    const request = http.request(
      // A connection of its own: one that was kept may have been closed while its spec was busy with something else.
      {
        host: '127.0.0.1',
        port: to,
        path,
        method,
        // Of a GET or DELETE with a body Node would not say how long it is.
        headers: { host, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }), ...headers },
        timeout: 30_000,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
        )
      },
    )
    request.on('error', failed)
    request.end(body)
  })
}
