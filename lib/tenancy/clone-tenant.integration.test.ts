import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CheckoutSnapshot } from '#lib/checkout/checkout-snapshot.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { StoredAddress } from '#lib/orders/schema.ts'
import {
  createFullStore,
  killedAtTheEnd,
  leaveTraces,
  mediaSums,
  NO_TRACES,
  order,
  PERSON,
  SECRETS_OF_PERSON,
  tableSums,
  tracesOf,
} from '#lib/testing/archive-fixture.ts'
import { codeOf, fillCart, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { anonymised } from './anonymise-schema.ts'
import { qualified, readTableLayout } from './archive/table-layout.ts'
import { cloneTenant } from './clone-tenant.ts'
import { HELD_MAIL_REASONS } from './held-mails.ts'
import { PERSONAL_DATA } from './personal-data.ts'
import { storeContext } from './store-context.ts'

let market: TestMarket
let folder: string
let source: Awaited<ReturnType<typeof createFullStore>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-clone-'))
  process.env.SOUK_DIR = join(folder, 'souk')
  market = await createTestMarket()
  source = await createFullStore(market, 'source')
})
afterAll(async () => {
  await market.close()
  await rm(folder, { recursive: true, force: true })
})

const acting = { actor: 'test' }

test('a copy has the same rows, pictures and owner, and sells with a counter of its own', async () => {
  const before = await tableSums('source')
  const { tenant, mediaFiles } = must(await cloneTenant(source.tenant, { slug: 'copy', name: 'A copy' }, acting))
  expect(tenant).toMatchObject({ name: 'A copy', schemaName: 'copy', ownerEmail: source.tenant.ownerEmail })
  const { payment, mail, ...same } = await tableSums('copy')
  const { payment: charged, mail: written, ...others } = before
  expect(same).toEqual(others)
  expect(payment?.split(' ')[0]).toBe(charged?.split(' ')[0])
  expect(mail?.split(' ')[0]).toBe(written?.split(' ')[0])
  expect(mediaFiles).toBe(3)
  expect(await mediaSums(tenant)).toEqual(await mediaSums(source.tenant))

  const ctx = storeContext(tenant, { kind: 'system' })
  const last = await ctx.db.storeSettings.findFirstOrThrow()
  await order(ctx, source.product.variantId)
  const numbers = (await ctx.db.order.findMany()).map(({ number }) => number)
  expect(numbers.some((number) => number.endsWith(String(last.lastOrderNumber + 1)))).toBe(true)
  expect(await tableSums('source')).toEqual(before)
})

test('a copy writes to nobody on behalf of the original', async () => {
  const { ctx } = await market.createStore('talks')
  const { variantId } = await sell(ctx, { title: 'Lamp', stock: 3 })
  const cartId = await fillCart(ctx, [variantId])
  await ctx.db.cart.update({ where: { id: cartId }, data: { email: 'ada@example.com' } })
  await ctx.db.stockNotice.create({ data: { variantId, email: 'ada@example.com' } })
  const mail = { kind: 'welcome', toEmail: 'ada@example.com', subject: '-', html: '-', text: '-' }
  await ctx.db.mail.create({ data: mail })
  // The original may send it again tomorrow.
  await ctx.db.mail.create({ data: { ...mail, status: 'failed', error: 'The mailbox is full.' } })
  await ctx.db.webhook.create({
    data: {
      url: 'https://example.com/',
      events: ['order.created'],
      secret: '-',
      deliveries: { create: { eventId: 'msg_1', type: 'order.created', payload: '{}' } },
    },
  })
  const { tenant } = must(await cloneTenant(ctx.tenant, { slug: 'silent' }, acting))
  const copy = storeContext(tenant, { kind: 'system' }).db
  const held = { status: 'failed', error: HELD_MAIL_REASONS.copied }
  expect(await copy.mail.findMany()).toMatchObject([held, held])
  expect(await copy.cart.count({ where: { email: { not: null }, remindedAt: null } })).toBe(0)
  expect(await copy.stockNotice.count()).toBe(0)
  expect([await copy.webhook.count(), await copy.webhookDelivery.count()]).toEqual([0, 0])
  expect(await ctx.db.mail.count({ where: { status: 'queued' } })).toBe(1)
})

test('nothing in a copy can move the money of the original', async () => {
  const { tenant } = must(await cloneTenant(source.tenant, { slug: 'moneyless' }, acting))
  const payments = await storeContext(tenant, { kind: 'system' }).db.payment.findMany()
  expect(payments.map(({ reference }) => reference)).toEqual(payments.map(() => null))
  expect((await source.ctx.db.payment.findMany()).every(({ reference }) => reference !== null)).toBe(true)
})

test('a copy of a store that is being written to is one moment of it', async () => {
  const busy = await market.createStore('busy')
  const [one, other] = [
    await sell(busy.ctx, { title: 'One', stock: 1_000 }),
    await sell(busy.ctx, { title: 'Other', stock: 1_000 }),
  ]
  const sold = await sell(busy.ctx, { title: 'Sold', stock: 100_000 })
  let open = true
  const writing = [
    (async () => {
      while (open) {
        await busy.ctx.db.$transaction(async (tx) => {
          await tx.variant.update({ where: { id: one.variantId }, data: { stock: { decrement: 1 } } })
          await tx.variant.update({ where: { id: other.variantId }, data: { stock: { increment: 1 } } })
        })
      }
    })(),
    ...[1, 2, 3].map(async () => {
      while (open) await order(busy.ctx, sold.variantId)
    }),
  ]
  try {
    for (let round = 0; round < 8; round++) {
      const { tenant } = must(await cloneTenant(busy.tenant, { slug: `moment-${round}` }, acting))
      expect(await contradictions(tenant.schemaName, one.variantId, other.variantId)).toEqual({
        moved: 2_000,
        bare: 0,
        ahead: 0,
        unpaid: 0,
      })
    }
  } finally {
    open = false
    await Promise.all(writing)
  }
  expect(await busy.ctx.db.order.count()).toBeGreaterThan(8)
})

/** What can only differ when tables were read at different moments. */
async function contradictions(schemaName: string, one: string, other: string) {
  const { rows } = await ownerPool().query(
    `SELECT (SELECT sum(stock)::int FROM ${schemaName}.variant WHERE id IN ($1, $2)) AS moved,
            (SELECT count(*)::int FROM ${schemaName}."order" o
              WHERE NOT EXISTS (SELECT FROM ${schemaName}.order_line l WHERE l.order_id = o.id)) AS bare,
            (SELECT last_order_number FROM ${schemaName}.store_settings) - 1000
              - (SELECT count(*)::int FROM ${schemaName}."order") AS ahead,
            (SELECT count(*)::int FROM ${schemaName}.payment p WHERE status = 'succeeded'
                AND NOT EXISTS (SELECT FROM ${schemaName}."order" o WHERE o.payment_id = p.id)) AS unpaid`,
    [one, other],
  )
  return rows[0]
}

test('an anonymised copy holds no personal word, keeps what belongs together, and fits the application', async () => {
  const { ctx } = source
  const cartId = await fillCart(ctx, [source.product.variantId])
  await ctx.db.cart.update({ where: { id: cartId }, data: { customerId: source.customer.id } })
  await ctx.db.order.updateMany({ data: { customerId: source.customer.id } })
  await leaveTraces(ctx, source.customer.id, source.product.variantId)
  const { tenant } = must(await cloneTenant(source.tenant, { slug: 'unnamed', anonymise: true }, acting))
  expect((await everyWord('source')).match(new RegExp(PERSON, 'gi'))?.length).toBeGreaterThan(40)
  const secrets = [
    ...SECRETS_OF_PERSON,
    'EBED',
    'Ada',
    'Lovelace',
    'James Square',
    'London',
    'SW1Y',
    'owner@source.test',
    '@example.com',
    source.customer.id,
    ...(await ctx.db.order.findMany()).flatMap(({ id, email }) => [id, email]),
    ...(await ctx.db.cart.findMany()).map(({ id }) => id),
    ...(await ctx.db.payment.findMany()).flatMap((row) => [row.id, row.idempotencyKey, row.reference ?? row.id]),
    ...(await ctx.db.staff.findMany()).flatMap(({ id, passwordHash }) => [id, passwordHash]),
  ]
  const words = await everyWord('unnamed')
  expect(secrets.filter((secret) => words.includes(secret))).toEqual([])
  expect(
    words
      .toLowerCase()
      .split('\n')
      .filter((row) => row.includes(PERSON)),
  ).toEqual([])
  expect(tenant.ownerEmail).toMatch(/^anon-[0-9a-f]{24}@example\.invalid$/)

  const copy = storeContext(tenant, { kind: 'system' })
  expect((await copy.db.staff.findFirstOrThrow({ where: { role: 'owner' } })).email).toBe(tenant.ownerEmail)
  const customer = await copy.db.customer.findFirstOrThrow({
    include: { cart: { include: { lines: true } }, orders: true },
  })
  expect(customer.cart?.lines).toHaveLength(1)
  expect(customer.orders).toHaveLength(await ctx.db.order.count())
  for (const { checkout } of await copy.db.payment.findMany()) CheckoutSnapshot.parse(checkout)
  for (const { address } of await copy.db.order.findMany()) {
    expect(StoredAddress.parse(address)).toMatchObject({ country: 'GB', line1: '1 Example Street', line2: '' })
  }
  await order(copy, source.product.variantId)
})

/** All rows of all tables, as one text. */
async function everyWord(schemaName: string): Promise<string> {
  const words: string[] = []
  for (const { name } of await readTableLayout(ownerPool(), schemaName)) {
    const { rows } = await ownerPool().query(`SELECT t::text AS word FROM ${qualified(schemaName, name)} t`)
    words.push(...rows.map(({ word }) => word))
  }
  return words.join('\n')
}

test('every column that can hold words is decided on, and no decision is about a column that is gone', async () => {
  const tables = await readTableLayout(ownerPool(), 'source')
  expect(() => tables.map(anonymised)).not.toThrow()
  const { rows } = await ownerPool().query<{ table_name: string; column_name: string }>(
    `SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'source' AND data_type NOT IN ('integer', 'boolean', 'timestamp with time zone')`,
  )
  const undecided = rows.filter(({ table_name, column_name }) => !PERSONAL_DATA[table_name]?.[column_name])
  expect(undecided).toEqual([])
  const columns = new Set(tables.flatMap(({ name, columns: all }) => all.map((column) => `${name}.${column.name}`)))
  const decided = Object.entries(PERSONAL_DATA).flatMap(([table, of]) =>
    Object.keys(of).map((name) => `${table}.${name}`),
  )
  expect(decided.filter((name) => !columns.has(name))).toEqual([])
  expect(() => anonymised({ name: 'order', columns: [{ name: 'undecided', type: 'text', isText: true }] })).toThrow(
    /order\.undecided/,
  )
})

test('a copy that is killed at its last step leaves nothing, neither rows nor pictures', async () => {
  const folders = await readdir(join(folder, 'souk', 'media'))
  await expect(killedAtTheEnd(() => cloneTenant(source.tenant, { slug: 'killed' }, acting))).rejects.toThrow(
    /terminat|[Cc]onnection/,
  )
  expect(await tracesOf('killed')).toEqual(NO_TRACES)
  expect(await readdir(join(folder, 'souk', 'media'))).toEqual(folders)
})

test('an address that is taken is refused beside it', async () => {
  const result = await cloneTenant(source.tenant, { slug: 'source' }, acting)
  expect([codeOf(result), result.ok ? '' : result.failures[0].field]).toEqual(['taken', 'slug'])
  expect(codeOf(await cloneTenant(source.tenant, { slug: 'admin' }, acting))).toBe('invalid')
})

test('twenty copies for one address at once: one is made, the others are told', async () => {
  const results = await Promise.all(
    Array.from({ length: 20 }, () => cloneTenant(source.tenant, { slug: 'contested' }, acting)),
  )
  expect(results.map(codeOf).toSorted((one, other) => one.localeCompare(other))).toEqual([
    'ok',
    ...Array(19).fill('taken'),
  ])
})
