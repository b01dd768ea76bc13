import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import sharp from 'sharp'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { uploadMedia } from '#lib/content/upload-media.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { columnList, qualified, readTableLayout } from '#lib/tenancy/archive/table-layout.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, fillCart, must, mustOrder, sell } from './shop-fixture.ts'
import type { TestMarket } from './test-market.ts'

/** For tests: a store with products, a picture of its own, a cart, accounts and orders; odd characters among them. */
export async function createFullStore(market: TestMarket, slug: string) {
  const store = await market.createStore(slug)
  const { ctx } = store
  const product = await sell(ctx, { title: 'Tab\there, "quotes", back\\slash and \u{1f9f6}', stock: 50 })
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  const picture = must(await uploadMedia(ctx, bytes))
  await ctx.db.media.update({ where: { id: picture.id }, data: { productId: product.id } })
  const customer = await ctx.db.customer.create({
    data: { email: `ada@${slug}.test`, name: 'Ada Lovelace', passwordHash: 'hash', sessionVersion: 3 },
  })
  await ctx.db.page.update({ where: { slug: 'about' }, data: { body: 'Line one\nline two\r\n\\N\n\\.\n' } })
  await order(ctx, product.variantId)
  await order(ctx, product.variantId)
  await fillCart(ctx, [product.variantId, 2])
  must(await addToCart(ctx, null, { variantId: product.variantId, quantity: 1 }))
  await ctx.db.mail.updateMany({ data: { status: 'sent' } })
  return { ...store, product, picture, customer }
}

/** For tests: one order, as a shopper makes it. */
export async function order(ctx: StoreContext, variantId: string) {
  const cartId = await fillCart(ctx, [variantId])
  return mustOrder(await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId)))
}

/** For tests: a checksum of each table's rows, whatever order they lie in. */
export async function tableSums(schemaName: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const { name, columns } of await readTableLayout(ownerPool(), schemaName)) {
    const { rows } = await ownerPool().query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS sum
         FROM (SELECT ${columnList(columns.map((column) => column.name))} FROM ${qualified(schemaName, name)}) t`,
    )
    sums[name] = rows[0]?.sum ?? ''
  }
  return sums
}

/** For tests: a checksum of each picture's file. */
export async function mediaSums(tenant: { id: string }): Promise<Record<string, string>> {
  const media = mediaOf(tenant)
  const files = (await media.list()).map(({ file }) => file)
  const sums: Record<string, string> = {}
  for (const file of files.toSorted((one, other) => one.localeCompare(other))) {
    const bytes = (await media.readAll(file)) ?? ''
    sums[file] = createHash('sha256').update(bytes).digest('hex')
  }
  return sums
}

/** For tests: everything a store that did not come to be could have left behind, by schema name. */
export async function tracesOf(schemaName: string) {
  const { rows } = await ownerPool().query(
    `SELECT (SELECT count(*)::int FROM tenant WHERE schema_name = $1) AS tenants,
            (SELECT count(*)::int FROM domain WHERE host LIKE $1 || '.%') AS domains,
            (SELECT count(*)::int FROM audit_event WHERE detail->>'slug' = $1) AS audits,
            (SELECT count(*)::int FROM outbox_event WHERE payload->>'slug' = $1) AS outbox,
            (SELECT count(*)::int FROM migration_ledger WHERE schema_name = $1) AS ledger,
            (SELECT count(*)::int FROM pg_namespace WHERE nspname = $1) AS schemas,
            (SELECT count(*)::int FROM pg_roles WHERE rolname = 'souk_' || current_database() || '_' || $1) AS roles`,
    [schemaName],
  )
  return rows[0]
}

export const NO_TRACES = { tenants: 0, domains: 0, audits: 0, outbox: 0, ledger: 0, schemas: 0, roles: 0 }

/** For tests: lets `work` come as far as its row in the audit log, which is its last, and ends its connection there. */
export async function killedAtTheEnd<T>(work: () => Promise<T>): Promise<T> {
  const gate = new pg.Client({ connectionString: marketDatabase().ownerUrl })
  await gate.connect()
  try {
    await gate.query('BEGIN; LOCK TABLE public.audit_event IN EXCLUSIVE MODE')
    const working = work()
    working.catch(() => {})
    const waiting = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE wait_event_type = 'Lock' AND datname = current_database() AND application_name = 'souk owner'`
    for (let killed = 0; killed === 0; ) {
      await wait(20)
      // Within a transaction PostgreSQL shows the activity of the first look.
      await gate.query('SELECT pg_stat_clear_snapshot()')
      killed = (await gate.query(waiting)).rowCount ?? 0
    }
    await gate.query('ROLLBACK')
    return await working
  } finally {
    await gate.end()
  }
}

/** For tests: the name of one person wherever a store can keep it, in lower or upper case; and what only they may know. */
export const PERSON = 'zebedee'
export const SECRETS_OF_PERSON = ['5ec1e7'.repeat(10), 're_5ec1e7', 'dedupe-5ec1e7', 'event-5ec1e7', 'track-5ec1e7']

/** For tests: lets that person have bought, written, waited and been written to in a store that has an order. */
export async function leaveTraces({ db }: StoreContext, customerId: string, variantId: string): Promise<void> {
  const [secret = '', reference = '', dedupeKey = '', event = '', tracking = ''] = SECRETS_OF_PERSON
  const [name, email] = ['Zebedee', 'zebedee@example.org']
  const address = {
    id: 'home',
    name,
    line1: name,
    line2: name,
    city: name,
    region: name,
    postalCode: name,
    phone: name,
  }
  const card = { id: reference, lastFour: 'EBED', amountMinor: 1 }
  await db.customer.update({
    where: { id: customerId },
    data: { name, email, passwordHash: secret, addresses: [{ ...address, country: 'GB' }] },
  })
  const { id: orderId, paymentId, payment } = await db.order.findFirstOrThrow({ include: { payment: true } })
  const checkout = payment?.checkout as Record<string, object>
  await db.payment.update({
    where: { id: paymentId ?? '' },
    data: {
      eventIds: [event],
      checkout: {
        ...checkout,
        note: name,
        codes: [name],
        left: name,
        priced: { ...checkout.priced, giftCards: [card] },
      },
    },
  })
  await db.order.update({
    where: { id: orderId },
    data: {
      note: name,
      trackingNumber: tracking,
      trackingUrl: `https://x.test/${name}`,
      account: { giftCards: [card] },
    },
  })
  await db.cart.create({ data: { note: name, email, codes: [name], lines: { create: { variantId, quantity: 1 } } } })
  const { productId } = await db.variant.findUniqueOrThrow({ where: { id: variantId } })
  await db.review.create({
    data: { productId, customerId, author: name, rating: 5, title: name, body: name, reply: name },
  })
  await db.stockNotice.create({ data: { variantId, email } })
  await db.unsubscribed.create({ data: { email } })
  await db.mail.create({
    data: {
      kind: 'welcome',
      toEmail: email,
      subject: name,
      html: name,
      text: name,
      error: name,
      dedupeKey,
      status: 'sent',
    },
  })
  const discount = await db.discount.create({ data: { title: 'Ten', kind: 'percent', value: 1_000 } })
  await db.discountUse.create({ data: { discountId: discount.id, paymentId: paymentId ?? '', email } })
  const money = { currency: 'USD', initialMinor: 100, balanceMinor: 100 }
  await db.giftCard.create({ data: { ...money, codeHash: secret, lastFour: 'EBED', email, note: name, orderId } })
  await db.refund.create({
    data: { paymentId: paymentId ?? '', amountMinor: 1, reason: name, reference, status: 'failed' },
  })
  await db.returnRequest.create({
    data: { orderId, lines: [{ orderLineId: 'x', quantity: 1, reason: name }], note: name, reply: name },
  })
  await db.page.create({ data: { slug: 'post', kind: 'post', title: 'A post', author: name } })
  await db.storeSettings.updateMany({ data: { seller: { name }, payments: { stripe: { secretKey: secret } } } })
  await db.apiSession.create({
    data: { kind: 'customer', subjectId: customerId, version: 1, secretHash: secret, expiresAt: new Date() },
  })
  await db.apiKey.create({ data: { name: 'Key', secretHash: secret, lastFour: 'EBED', scopes: [] } })
  await db.idempotentRequest.create({
    data: { id: event, fingerprint: secret, answer: { name }, leasedUntil: new Date() },
  })
  const delivery = { eventId: event, type: 'order.placed', payload: name, answer: name, error: name }
  const hook = await db.webhook.create({
    data: { url: `https://${name}.example.org`, events: [], secret, previousSecret: secret },
  })
  await db.webhookDelivery.create({ data: { ...delivery, webhookId: hook.id } })
}
