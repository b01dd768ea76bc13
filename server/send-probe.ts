import type { ServerResponse } from 'node:http'

/** A small JSON document that no cache may keep. */
export function sendProbe(response: ServerResponse, status: number, answer: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(response.req.method === 'HEAD' ? undefined : `${JSON.stringify(answer)}\n`)
}
