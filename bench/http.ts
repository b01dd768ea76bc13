import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import autocannon from 'autocannon'
import { figure, heading } from './report.ts'
import { startMarket } from './start-market.ts'

const CONNECTIONS = 32
const SECONDS = 8
const HOST = 'bench-0.localhost'

/** A store of the market as `npm start` serves it, under load on loopback. */
export async function benchHttp(folder: string): Promise<void> {
  const { port, stop } = await startMarket(folder, {
    DEMO: 'off',
    INSPECTOR: 'on',
    API_REQUESTS_PER_MINUTE: '1000000',
  })
  try {
    heading(`HTTP, ${CONNECTIONS} connections, ${SECONDS} s each, server and load on the same cores`)
    const page = await fetchOnce(port, '/')
    await load(port, '/', 'home page, cached')
    await load(port, '/products/stoneware-mug', 'product page, cached')
    await load(port, '/search?q=mug', 'search page, dynamic')
    await bare(page)
    await load(port, '/api/products', 'API: a page of products, uncached')
    await load(port, '/data', 'inspector: /data, uncached')
    await load(port, '/robots.txt', 'a route handler of Next that asks no database', 'localhost')
  } finally {
    await stop()
  }
}

type Page = { body: Buffer; headers: IncomingHttpHeaders }

function fetchOnce(port: number, path: string): Promise<Page> {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers: { host: HOST } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done({ body: Buffer.concat(chunks), headers: response.headers }))
    })
      .on('error', failed)
      .end()
  })
}

async function load(port: number, path: string, name: string, host = HOST): Promise<void> {
  const options = { url: `http://127.0.0.1:${port}${path}`, connections: CONNECTIONS, headers: { host } }
  await autocannon({ ...options, duration: 2 })
  const result = await autocannon({ ...options, duration: SECONDS })
  const wrong = result.non2xx + result.errors
  figure(
    name,
    `${Math.round(result.requests.average)}/s`,
    `p99 ${result.latency.p99} ms${wrong ? `, ${wrong} NOT 2xx` : ''}`,
  )
}

async function bare({ body }: Page): Promise<void> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.byteLength })
    response.end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  await load(
    (server.address() as AddressInfo).port,
    '/',
    `bare node:http, the same ${Math.round(body.byteLength / 1024)} KB`,
  )
  server.close()
  server.closeAllConnections()
}
