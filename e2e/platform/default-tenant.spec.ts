import { expect, test } from '@playwright/test'
import { callPort } from '../http.ts'
import { ownMarket, type Running } from '../own-market.ts'

test.describe.configure({ timeout: 120_000 })

const { port, run, start, remove } = ownMarket('default-tenant', { LOG_LEVEL: 'warn' })
test.afterAll(() => remove())

const get = (host: string, path = '/') => callPort(port, `${host}:${port}`, path)

async function stop({ child, ended }: Running): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

test('the store that DEFAULT_TENANT names answers on hosts which no store has, and on no others', async () => {
  const closed = await start()
  const owner = ['--email', 'o@example.test', '--admin-password', 'secret-enough']
  for (const name of ['Catcher', 'Neighbour', 'Given up']) {
    expect(await run(['cli/main.ts', 'create-tenant', '--name', name, ...owner]).ended).toBe(0)
  }
  expect(await run(['cli/main.ts', 'delete-tenant', 'given-up', '--yes']).ended).toBe(0)
  const unknown = ['shop.example.net', 'nobody.localhost']
  for (const host of unknown) expect((await get(host)).status, host).toBe(404)
  await stop(closed)

  const open = await start({ DEFAULT_TENANT: 'catcher' })
  for (const host of unknown) {
    const home = await get(host)
    expect([home.status, home.body.includes('Catcher'), home.body.includes('Neighbour')], host).toEqual([
      200,
      true,
      false,
    ])
    expect((await get(host, '/products/stoneware-mug')).status, host).toBe(200)
  }
  const other = await get('neighbour.localhost')
  expect([other.status, other.body.includes('Catcher')]).toEqual([200, false])
  expect((await get('localhost')).body).not.toContain('Catcher')
  // A deleted store leaves no room for another, and an address of a machine is no shop's.
  for (const host of ['given-up.localhost', '192.0.2.9', 'x_y.example.net']) {
    const answer = await get(host)
    expect([answer.status, answer.body.includes('Catcher')], host).toEqual([404, false])
  }
  await stop(open)
})
