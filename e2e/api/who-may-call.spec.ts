import { expect, test } from '@playwright/test'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import { type ApiStores, openApiStores, PEOPLE, type Person } from './api-stores.ts'
import { askApi } from './ask-api.ts'
import { WHO_MAY_CALL } from './who-may-call.ts'

const UNKNOWN: readonly Person[] = ['stranger', 'strangerKey', 'expired', 'ended', 'revokedKey', 'altered']
const SHOPPERS: readonly Person[] = ['customer', 'neighbour']

let stores: ApiStores
test.beforeAll(async () => {
  stores = await openApiStores('who')
})

/** "/orders/{id}/cancel" at the customer's own order; what the fixture does not have is "none". */
function pathOf(template: string): string {
  const [, collection = ''] = template.split('/')
  const kind = collection === 'inventory' ? 'variant' : collection.replace(/s$/, '')
  return template
    .replace(/\{(id|variant)\}/, stores.id[kind] ?? 'none')
    .replace('{variant_id}', stores.id.variant ?? '')
    .replaceAll(/\{\w+\}/g, 'none')
}

/** A token that is no good here is refused everywhere; the others get past the door, or hear why not. */
function expectedOf(person: Person, mayCall: readonly Person[]): number[] {
  if (UNKNOWN.includes(person)) return [401]
  // Past the door: the parameter that no endpoint has.
  if (mayCall.includes(person)) return [422]
  if (person === 'nobody') return [401]
  if (SHOPPERS.includes(person)) return [404]
  // Where only accounts are, keys find nothing.
  return mayCall.includes('customer') && !mayCall.includes('key') ? [404] : [403]
}

test('each endpoint is in the table of who may call it, and nothing else is', () => {
  expect(Object.keys(WHO_MAY_CALL).toSorted()).toEqual(
    STORE_ENDPOINTS.map(({ method, path }) => `${method} ${path}`).toSorted(),
  )
})

test('whoever may call an endpoint gets in, and nobody else: every endpoint, everybody, over HTTP', async () => {
  const wrong: string[] = []
  for (const { method, path } of STORE_ENDPOINTS) {
    const name = `${method} ${path}`
    const mayCall = WHO_MAY_CALL[name] ?? []
    const asked = PEOPLE.map(async (person) => {
      const { status } = await askApi(stores.store, method, `${pathOf(path)}?no_such_parameter=1`, {
        token: stores.token[person],
      })
      const expected = expectedOf(person, mayCall)
      if (!expected.includes(status)) wrong.push(`${name} as ${person}: ${status} instead of ${expected.join(' or ')}`)
    })
    await Promise.all(asked)
  }
  expect(wrong).toEqual([])
})

test('what is one shopper’s own is not there for another, nor for a guest, whatever they do to it', async () => {
  const { order, cart, variant } = stores.id
  const line = { variant_id: variant, quantity: 1 }
  const calls: [method: string, path: string, body?: unknown][] = [
    ['GET', `/orders/${order}`],
    ['POST', `/orders/${order}/cancel`],
    ['GET', `/carts/${cart}`],
    ['PATCH', `/carts/${cart}`, { note: 'Not mine' }],
    ['POST', `/carts/${cart}/lines`, line],
    ['PUT', `/carts/${cart}/lines/${variant}`, { quantity: 9 }],
    ['DELETE', `/carts/${cart}/lines/${variant}`],
    ['POST', `/carts/${cart}/codes`, { code: 'ANY' }],
    ['DELETE', `/carts/${cart}/codes/any`],
    ['GET', `/carts/${cart}/checkout`],
  ]
  const [own, neighbours] = [stores.token.customer, stores.token.neighbour]
  const before = await askApi(stores.store, 'GET', `/carts/${cart}`, { token: own })
  expect(before.status).toBe(200)
  for (const [method, path, body] of calls) {
    const { status } = await askApi(stores.store, method, path, { token: neighbours, body })
    expect(`${method} ${path} ${status}`).toBe(`${method} ${path} 404`)
    if (path.startsWith('/orders')) continue
    const { status: asGuest } = await askApi(stores.store, method, path, { body })
    expect(`${method} ${path} ${asGuest}`).toBe(`${method} ${path} 404`)
  }
  expect((await askApi(stores.store, 'GET', `/carts/${cart}`, { token: own })).body).toBe(before.body)
  expect((await askApi(stores.store, 'GET', `/orders/${order}`, { token: own })).body).toContain('"status":"open"')
  expect((await askApi(stores.store, 'GET', '/orders', { token: neighbours })).body).not.toContain(order)
  expect((await askApi(stores.store, 'GET', '/orders', { token: own })).body).toContain(order)
})
