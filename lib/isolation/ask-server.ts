import http from 'node:http'
import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'

const TIMEOUT_MS = 20_000
const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024

export type ServerAnswer = { status: number; location: string | null; body: string }

/**
 * Asks a server of the market for a path on a store's host. The connection goes to `url`; only the Host header says
 * which store is meant, because names below localhost are not resolved everywhere. Where the store leads to another
 * host, such as its primary domain, that one is asked in its place, as a browser would.
 */
export async function askServer(
  url: string,
  { slug }: Pick<Tenant, 'slug'>,
  path: string,
  headers: Record<string, string> = {},
): Promise<ServerAnswer> {
  const { port } = new URL(url)
  const answer = await ask(url, `${slug}.${env().ROOT_DOMAIN}${port ? `:${port}` : ''}`, path, headers)
  const elsewhere = answer.status === 308 && answer.location ? URL.parse(answer.location) : null
  return elsewhere ? ask(url, elsewhere.host, elsewhere.pathname + elsewhere.search, headers) : answer
}

function ask(url: string, host: string, path: string, headers: Record<string, string>): Promise<ServerAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((done, failed) => {
    const request = http.request(
      { host: hostname, port: port || 80, path, headers: { ...headers, host }, timeout: TIMEOUT_MS },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          body += chunk
          if (body.length > LARGEST_ANSWER_BYTES) request.destroy(new Error(`The answer to ${path} is too long`))
        })
        response.on('error', failed)
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, location: response.headers.location ?? null, body }),
        )
      },
    )
    request.on('timeout', () => request.destroy(new Error(`No answer to ${path} within ${TIMEOUT_MS / 1_000} s`)))
    request.on('error', failed)
    request.end()
  })
}

/** @throws Error for a door that asks a server although there is none */
export function serverOf({ url }: { url: string | null }): string {
  if (url === null) throw new Error('There is no server to ask')
  return url
}
