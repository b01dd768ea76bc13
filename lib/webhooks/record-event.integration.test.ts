import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createUser } from '#lib/auth/create-user.ts'
import { archiveProduct } from '#lib/catalog/archive-product.ts'
import { createProduct } from '#lib/catalog/create-product.ts'
import { restoreProduct } from '#lib/catalog/restore-product.ts'
import { updateProduct } from '#lib/catalog/update-product.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { cancelOrder } from '#lib/orders/cancel-order.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { markOrderPaid } from '#lib/orders/mark-order-paid.ts'
import { orderKey } from '#lib/orders/order-address.ts'
import { refundOrder } from '#lib/orders/refund-order.ts'
import { requestReturn } from '#lib/returns/request-return.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, fillCart, must, mustOrder, productForm, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { EVENT_TYPES } from './event-types.ts'
import { saveWebhook } from './save-webhook.ts'
import { EVENT_DATA, WebhookPayload } from './schema.ts'

let market: TestMarket
let ctx: StoreContext
let other: StoreContext
beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore('tells')).ctx
  other = (await market.createStore('silent')).ctx
  for (const store of [ctx, other]) {
    must(await saveWebhook(store, null, { url: `https://${store.tenant.slug}.test/`, events: [...EVENT_TYPES] }))
  }
})
afterAll(() => market.close())
beforeEach(() => ctx.db.webhookDelivery.deleteMany())

/** Types of what was written since, in the order in which it happened. */
async function told(): Promise<string[]> {
  const rows = await ctx.db.webhookDelivery.findMany({ orderBy: { id: 'asc' } })
  for (const { payload, type, eventId } of rows) {
    const event = WebhookPayload.parse(JSON.parse(payload))
    expect([event.id, event.type]).toEqual([eventId, type])
    EVENT_DATA[event.type as keyof typeof EVENT_DATA].strict().parse(event.data)
  }
  return rows.map(({ type }) => type)
}

async function dataOf(type: string): Promise<Record<string, unknown>> {
  const row = await ctx.db.webhookDelivery.findFirstOrThrow({ where: { type } })
  return WebhookPayload.parse(JSON.parse(row.payload)).data
}

async function buy(paymentMethod: 'card' | 'manual'): Promise<string> {
  const { variantId } = await sell(ctx, { title: 'Lamp', stock: 50 })
  const cartId = await fillCart(ctx, [variantId])
  await ctx.db.webhookDelivery.deleteMany()
  return mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId, { paymentMethod }))).orderId
}

test('an order tells when it is made, paid, sent off, asked back and refunded', async () => {
  const id = await buy('card')
  expect(await told()).toEqual(['order.created', 'order.paid'])
  const order = await ctx.db.order.findUniqueOrThrow({ where: { id }, include: { lines: true } })
  expect(await dataOf('order.paid')).toEqual({
    id,
    number: order.number,
    status: 'open',
    paymentStatus: 'paid',
    currency: order.currency,
    totalMinor: order.totalMinor,
    refundedMinor: 0,
    customerId: null,
    placedAt: order.placedAt.toISOString(),
  })
  must(await fulfilOrder(ctx, id))
  must(await fulfilOrder(ctx, id))
  const [line] = order.lines
  const lines = [{ orderLineId: line?.id ?? '', quantity: 1, reason: 'damaged' as const }]
  must(await requestReturn(ctx, { id, key: orderKey(ctx.tenant.id, id), lines, note: '' }))
  expect(await told()).toEqual(['order.created', 'order.paid', 'order.fulfilled', 'return.requested'])
  await ctx.db.webhookDelivery.deleteMany()
  must(await refundOrder(ctx, { id, amount: '1.00', reason: '', refundedMinor: 0, restock: [] }))
  expect(await told()).toEqual(['order.refunded'])
  expect(await dataOf('order.refunded')).toMatchObject({
    paymentStatus: 'partly-refunded',
    refundedMinor: 100,
    refund: { amountMinor: 100 },
  })
})

test('an order that is paid later, and one that is cancelled, tell so once however often it is pressed', async () => {
  const id = await buy('manual')
  must(await markOrderPaid(ctx, id))
  must(await markOrderPaid(ctx, id))
  must(await cancelOrder(ctx, id))
  must(await cancelOrder(ctx, id))
  expect(await told()).toEqual(['order.created', 'order.paid', 'order.cancelled', 'order.refunded'])
})

test('products tell what happens to them, customers that they came, and nothing personal is in it', async () => {
  const form = productForm({ title: 'Chair', price: '20.00' })
  const { id } = must(await createProduct(ctx, form))
  must(await updateProduct(ctx, id, { ...form, title: 'Armchair' }))
  must(await archiveProduct(ctx, id))
  must(await archiveProduct(ctx, id))
  must(await restoreProduct(ctx, id))
  must(await createUser(ctx, { role: 'customer', email: 'eve@example.com', name: 'Eve', password: 'long enough 1' }))
  expect(await told()).toEqual([
    'product.created',
    'product.updated',
    'product.archived',
    'product.updated',
    'customer.created',
  ])
  expect(await dataOf('product.archived')).toEqual({
    id,
    slug: 'chair',
    title: 'Armchair',
    status: 'archived',
    currency: 'USD',
    priceMinor: 2000,
  })
  expect(JSON.stringify(await ctx.db.webhookDelivery.findMany())).not.toContain('eve@')
})

test('stock tells once when a sale takes it below the mark', async () => {
  const { variantId, id } = await sell(ctx, { title: 'Rare', stock: 7 })
  await ctx.db.webhookDelivery.deleteMany()
  for (const left of [6, 5, 4]) {
    const cartId = await fillCart(ctx, [variantId])
    mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))
    expect(await ctx.db.variant.findUnique({ where: { id: variantId } })).toMatchObject({ stock: left })
  }
  expect((await told()).filter((type) => type === 'stock.low')).toHaveLength(1)
  expect(await dataOf('stock.low')).toMatchObject({ productId: id, variantId, title: 'Rare', stock: 5 })
})

test('what is undone tells nobody, and what happens in one store never reaches the webhook of another', async () => {
  const { title } = await sell(ctx, { title: 'Undone', stock: 1 })
  await ctx.db.webhookDelivery.deleteMany()
  const taken = await createProduct(ctx, { ...productForm({ title }), slug: 'undone' })
  expect(taken.ok).toBe(false)
  expect(await told()).toEqual([])
  expect(await other.db.webhookDelivery.count()).toBe(0)
})

test('an order that is undone at the very commit has no event, and one that commits has each', async () => {
  const { variantId } = await sell(ctx, { title: 'Last moment', stock: 50 })
  const cartId = await fillCart(ctx, [variantId])
  const form = await checkoutForm(ctx, cartId)
  await ctx.db.webhookDelivery.deleteMany()
  const schema = ctx.tenant.schemaName
  await ownerPool().query(
    `CREATE FUNCTION ${schema}.undo() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''undone''; END'`,
  )
  await ownerPool().query(
    `CREATE CONSTRAINT TRIGGER undo AFTER INSERT ON ${schema}."order" DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION ${schema}.undo()`,
  )
  await expect(placeOrder(ctx, cartId, form)).rejects.toThrow('undone')
  expect(await told()).toEqual([])
  await ownerPool().query(`DROP FUNCTION ${schema}.undo() CASCADE`)
  mustOrder(await placeOrder(ctx, cartId, form))
  expect(await told()).toEqual(['order.created', 'order.paid'])
})

test('only what a webhook asked for is written for it, and nothing while it is paused', async () => {
  const { webhook } = must(
    await saveWebhook(ctx, null, { url: 'https://few.test/', events: ['customer.created', 'product.archived'] }),
  )
  const { id } = must(await createProduct(ctx, productForm({ title: 'Desk' })))
  must(await archiveProduct(ctx, id))
  await ctx.db.webhook.update({ where: { id: webhook.id }, data: { active: false } })
  must(await restoreProduct(ctx, id))
  must(await archiveProduct(ctx, id))
  const rows = await ctx.db.webhookDelivery.findMany({ where: { webhookId: webhook.id } })
  expect(rows.map(({ type }) => type)).toEqual(['product.archived'])
  await ctx.db.webhook.delete({ where: { id: webhook.id } })
})

test('a webhook that is deleted in the same moment undoes nothing', async () => {
  const rounds = Array.from({ length: 15 }, async (_, n) => {
    const { webhook } = must(
      await saveWebhook(ctx, null, { url: `https://gone-${n}.test/`, events: ['product.created'] }),
    )
    const [product] = await Promise.all([
      createProduct(ctx, productForm({ title: `Moment ${n}` })),
      ctx.db.webhook.deleteMany({ where: { id: webhook.id } }),
    ])
    must(product)
  })
  await Promise.all(rounds)
  expect(await ctx.db.product.count({ where: { title: { startsWith: 'Moment' } } })).toBe(15)
})
