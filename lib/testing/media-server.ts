import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { requestHandler } from '../../server/request-handler.ts'

export type MediaAnswer = { status: number; headers: Record<string, unknown>; bytes: Buffer }

/** For tests: the market's server without Next, whose part is to answer 404. */
export async function startMediaServer() {
  const health = { isUp: true, mayBeDown: false, stop: async () => {} }
  const server = createServer(requestHandler(async (_, response) => void response.writeHead(404).end(), health))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async ask(host: string, path: string, method = 'GET'): Promise<MediaAnswer> {
      const asking = request({ port, path, method, headers: { host }, agent: false }).end()
      const [response] = (await once(asking, 'response')) as [IncomingMessage]
      const { statusCode: status = 0, headers } = response
      return { status, headers, bytes: await buffer(response) }
    },
    close: () => new Promise((done) => server.close(done)),
  }
}

export type MediaServer = Awaited<ReturnType<typeof startMediaServer>>
