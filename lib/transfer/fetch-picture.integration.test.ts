import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { fetchPicture } from './fetch-picture.ts'

// The environment is parsed as a whole.
process.env.DATABASE_URL ??= 'postgresql://localhost/nothing'

test('pictures are not fetched from private addresses however they are written, nor by other protocols', async () => {
  for (const url of [
    'http://127.0.0.1/x',
    'http://[::1]/x',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://169.254.169.254/latest',
    'http://[::ffff:10.0.0.1]/',
    'http://8.8.8.8:5432/',
    'file:///etc/passwd',
    'ftp://example.com/x',
    'http://user@example.com/',
    'nonsense',
  ]) {
    await expect((async () => fetchPicture(url))()).rejects.toThrow(
      /not on the public internet|no address of a picture/,
    )
  }
  await expect(fetchPicture('http://localhost/x')).rejects.toThrow(/not on the public internet|could not be reached/)
})

/** @returns the server's address, and how often it was asked */
async function serve(answer: RequestListener): Promise<{ origin: string; asked: () => number }> {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done))
  onTestFinished(() => server.close().closeAllConnections())
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked }
}

test('a picture arrives as it was sent, also where an address leads on to another', async () => {
  const bytes = Buffer.from('any bytes')
  const { origin } = await serve(({ url }, response) => {
    if (url === '/old') response.writeHead(302, { location: '/new' }).end('moved')
    else response.end(bytes)
  })
  expect(await fetchPicture(`${origin}/new`, { toLoopback: true })).toEqual(bytes)
  expect(await fetchPicture(`${origin}/old`, { toLoopback: true })).toEqual(bytes)
})

test('an address that leads on into our own network is not followed, however that is written', async () => {
  const inside = [
    'http://10.0.0.1/',
    'http://[::ffff:10.0.0.1]/',
    'http://0xa.0.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
  ]
  const { origin, asked } = await serve(({ url = '/' }, response) => {
    response.writeHead(302, { location: inside[Number(url.slice(1))] }).end()
  })
  for (const index of inside.keys()) {
    await expect(fetchPicture(`${origin}/${index}`, { toLoopback: true, timeoutMs: 2_000 })).rejects.toThrow(
      /not on the public internet|no address of a picture/,
    )
  }
  expect(asked()).toBe(inside.length)
})

test('what is too large, too slow, too far, cut off or not there is left, and only a host that does not answer is away', async () => {
  const { origin } = await serve(({ url = '' }, response) => {
    if (url === '/unsaid') for (let n = 0; n < 9; n++) response.write(Buffer.alloc(1024 * 1024))
    else if (url === '/slow') response.write('a')
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (url === '/cut') {
      response.writeHead(200, { 'content-length': 100 })
      response.write('a', () => response.destroy())
    } else response.writeHead(404).end()
  })
  const told = async (path: string) =>
    fetchPicture(path.startsWith('http') ? path : `${origin}${path}`, { toLoopback: true, timeoutMs: 500 }).then(
      () => 'came',
      ({ message, isHostAway }: { message: string; isHostAway: boolean }) => [message, isHostAway],
    )
  expect(await told('/unsaid')).toEqual(['It is larger than 8 MB.', false])
  expect(await told('/slow')).toEqual(['The address could not be reached.', true])
  expect(await told('/cut')).toEqual(['The address could not be reached.', true])
  expect(await told('/round')).toEqual(['It leads on to too many other addresses.', false])
  expect(await told('/missing')).toEqual(['The address answered 404.', false])
  expect(await told('http://127.0.0.1:1/')).toEqual(['The address could not be reached.', true])
})
