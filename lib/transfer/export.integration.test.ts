import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { csvStream } from './csv-stream.ts'
import { exportCustomers } from './export-customers.ts'
import { exportOrders } from './export-orders.ts'

let market: TestMarket
let ctx: StoreContext
beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

type Rows = Record<string, string>[]
async function exported(rows: AsyncIterable<string[]>): Promise<Rows> {
  return parse(await text(csvStream(rows)), { columns: true }) as Rows
}

const ADDRESS = {
  name: '=HYPERLINK("http://evil.test")',
  line1: '1 Harbour Street',
  line2: '',
  city: 'Arlington',
  region: 'VA',
  postalCode: '22201',
  country: 'US',
  phone: '+1 555 0100',
}

async function placeOrder(number: string, currency: string, minor: number, more: Record<string, unknown> = {}) {
  const lines = [
    { title: '@sum', variantTitle: 'Blue / M', sku: '-5', quantity: 2, unitPriceMinor: minor },
    { title: 'Plain', sku: 'K', quantity: 1, unitPriceMinor: minor },
  ]
  await ctx.db.order.create({
    data: {
      number,
      email: 'guest@example.com',
      paymentStatus: 'partly-refunded',
      currency,
      subtotalMinor: 3 * minor,
      discountMinor: 5,
      shippingMinor: 0,
      taxMinor: 7,
      totalMinor: 3 * minor - 5,
      refundedMinor: 1,
      giftCardMinor: 2,
      note: '\tring twice\r\nplease',
      shippingMethod: 'standard',
      placedAt: new Date(`2026-01-0${number.slice(-1)}T00:00:00Z`),
      address: ADDRESS,
      account: { discounts: [{ id: 'd', title: 'Ten', code: '+TEN', amountMinor: 5 }] },
      lines: { create: lines },
      ...more,
    },
  })
}

test('orders go out with amounts in the decimals of their currency, once each; no cell is a formula', async () => {
  await placeOrder('T1001', 'USD', 2950)
  await placeOrder('T1002', 'JPY', 2950)
  await placeOrder('T1003', 'KWD', 2950)
  const rows = await exported(exportOrders(ctx))
  expect(rows.map((row) => [row.Name, row.Total, row['Lineitem price'], row['Discount Amount']])).toEqual([
    ['T1001', '88.45', '29.50', '0.05'],
    ['T1001', '', '29.50', ''],
    ['T1002', '8845', '2950', '5'],
    ['T1002', '', '2950', ''],
    ['T1003', '8.845', '2.950', '0.005'],
    ['T1003', '', '2.950', ''],
  ])
  expect(rows[0]).toMatchObject({
    Email: 'guest@example.com',
    'Financial Status': 'partly-refunded',
    'Refunded Amount': '0.01',
    'Gift Cards': '0.02',
    'Discount Code': "'+TEN",
    'Lineitem name': "'@sum - Blue / M",
    'Lineitem sku': "'-5",
    'Shipping Name': `'${ADDRESS.name}`,
    'Shipping Phone': "'+1 555 0100",
    'Shipping Zip': '22201',
    Notes: "'\tring twice\r\nplease",
  })
  const cells = rows.flatMap((row) => Object.values(row))
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})

test('customers go out with their first address and what they spent; guests have no account to go out', async () => {
  const createCustomer = (email: string, name: string, addresses: object[] = []) =>
    ctx.db.customer.create({ data: { email, name, passwordHash: 'secret-hash', addresses } })
  const { id: customerId } = await createCustomer('ada@example.com', '=cmd|calc', [{ ...ADDRESS, id: 'a' }])
  await createCustomer('new@example.com', 'New')
  await placeOrder('T1004', 'USD', 1000, { customerId })
  await placeOrder('T1005', 'USD', 1000, { customerId, paymentStatus: 'unpaid' })
  const rows = await exported(exportCustomers(ctx))
  expect(rows).toMatchObject([
    {
      Email: 'ada@example.com',
      Name: "'=cmd|calc",
      Phone: "'+1 555 0100",
      City: 'Arlington',
      'Total Orders': '2',
      'Total Spent': '29.94',
      Currency: 'USD',
    },
    { Email: 'new@example.com', City: '', 'Total Orders': '0', 'Total Spent': '0.00' },
  ])
  expect(JSON.stringify(rows)).not.toContain('secret-hash')
})
