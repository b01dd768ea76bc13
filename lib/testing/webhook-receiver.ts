import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export type ReceivedEvent = { path: string; headers: IncomingHttpHeaders; body: string }
type Answer = { status: number; headers?: Record<string, string>; body?: string } | 'silence'

export type WebhookReceiver = {
  /** "http://127.0.0.1:<port>" */
  url: string
  port: number
  /** Each request, of whatever kind, in the order of arrival. */
  received: ReceivedEvent[]
  /** What it answers; 204 until it is changed. */
  answer: (event: ReceivedEvent) => Answer | Promise<Answer>
  close(): Promise<void>
}

/** Somebody's server on this machine that takes events, for tests. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const { url = '', headers } = request
      const event = { path: url, headers, body: Buffer.concat(chunks).toString() }
      receiver.received.push(event)
      const answer = await receiver.answer(event)
      if (answer !== 'silence') response.writeHead(answer.status, answer.headers).end(answer.body)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${port}`,
    port,
    received: [],
    answer: () => ({ status: 204 }),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return receiver
}

/** What a receiver believes that checks as standardwebhooks.com says. @throws when the signature is not the secret's */
export function verifiedEvent(secret: string, { headers, body }: ReceivedEvent): Record<string, unknown> {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as Record<string, unknown>
}
