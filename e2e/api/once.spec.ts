import { expect, test } from '@playwright/test'
import { openApiStores } from './api-stores.ts'
import { askApi } from './ask-api.ts'
import { isFullProof } from './is-full-proof.ts'

const KEYS = isFullProof ? 1000 : 150
const REPEATS = 10
const AT_ONCE = 4

test(`${KEYS} idempotency keys, each sent ${REPEATS} times at once, are ${KEYS} orders`, async () => {
  test.setTimeout(300_000)
  const { store, token, id } = await openApiStores('once')
  const stockOf = async () => {
    const { body } = await askApi(store, 'GET', `/inventory/${id.variant}`, { token: token.owner })
    return Number(JSON.parse(body).stock)
  }
  const before = await stockOf()
  const address = {
    email: 'grace@example.com',
    name: 'Grace Hopper',
    line1: '1 Harbour Street',
    city: 'London',
    postal_code: 'SW1Y 4JH',
    country: 'GB',
    shipping_method: 'standard',
    payment_method: 'card',
    card_number: '4242 4242 4242 4242',
    card_expiry: '12/39',
    card_cvc: '123',
  }
  const orders = new Set<string>()
  const wrong: string[] = []
  let next = 0
  const buy = async () => {
    for (let number = next++; number < KEYS; number = next++) {
      const lines = [{ variant_id: id.variant, quantity: 1 }]
      const cart = JSON.parse((await askApi(store, 'POST', '/carts', { body: { lines } })).body).id
      const asked = `/carts/${cart}/checkout`
      const { body } = await askApi(store, 'GET', `${asked}?country=GB&shipping_method=standard`)
      const { total_minor: total, due_minor: due } = JSON.parse(body).totals
      const sent = {
        body: { ...address, expected_total_minor: total, expected_due_minor: due },
        headers: { 'idempotency-key': `order-number-${number}` },
      }
      const answers = await Promise.all(Array.from({ length: REPEATS }, () => askApi(store, 'POST', asked, sent)))
      const different = new Set(answers.map((answer) => `${answer.status} ${answer.body}`))
      const [one = ''] = different
      if (different.size > 1 || !one.startsWith('200 ')) wrong.push([...different].join(' | '))
      orders.add(JSON.parse(answers[0]?.body ?? '{}').order_id)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, buy))
  expect(wrong.slice(0, 10)).toEqual([])
  expect(orders.size).toBe(KEYS)
  expect(before - (await stockOf())).toBe(KEYS)
})
