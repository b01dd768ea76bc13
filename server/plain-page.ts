import type { ServerResponse } from 'node:http'
import { PROBLEMS, type ProblemName } from '#lib/api/problem.ts'
import { isApiPath } from './settle-api-path.ts'

export type PlainPage = { status: number; title: string; text: string; headers?: Record<string, string | number> }

/** A page that needs neither Next nor the database: for hosts without a store, stores that rest, and outages. */
export function sendPlainPage(response: ServerResponse, page: PlainPage): void {
  const { status, title, text, headers = {} } = page
  if (isApiPath(response.req.url)) {
    sendProblem(response, page)
    return
  }
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 0; min-height: 100dvh; display: grid; place-content: center; padding: 24px; box-sizing: border-box;
  font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fbfaf8, #171614); color: light-dark(#1c1a17, #f2efe9) }
main { max-width: 34rem }
h1 { font-size: 28px; line-height: 1.15; letter-spacing: -.02em; margin: 0 0 12px }
p { margin: 0; color: light-dark(#5f5a52, #b3ada3) }
</style>
<main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main>
</html>`
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** The same for a program (RFC 9457). */
function sendProblem(response: ServerResponse, { status, text, headers = {} }: PlainPage): void {
  const names = Object.keys(PROBLEMS) as ProblemName[]
  const name = names.find((each) => PROBLEMS[each].status === status) ?? 'failed'
  const problem = { type: `urn:souk:problem:${name}`, title: PROBLEMS[name].title, status, detail: text }
  const body = JSON.stringify({ ...problem, request_id: String(response.getHeader('x-request-id') ?? '') })
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

export function sendNoStoreHere(response: ServerResponse, host: string): void {
  sendPlainPage(response, {
    status: 404,
    title: 'No store at this address',
    text: `There is no store at ${host}. Check the address, or ask whoever gave it to you.`,
  })
}

export function sendSuspended(response: ServerResponse): void {
  sendPlainPage(response, {
    status: 503,
    title: 'This store is closed for now',
    text: 'It is not taking orders at the moment. Please look in again later.',
    headers: { 'retry-after': 3600 },
  })
}

export function sendUnavailable(response: ServerResponse): void {
  sendPlainPage(response, {
    status: 503,
    title: 'Back in a moment',
    text: 'We cannot reach our records right now. Nothing you ordered is lost. Please try again shortly.',
    headers: { 'retry-after': 5 },
  })
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
