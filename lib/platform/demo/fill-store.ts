import { randomUUID } from 'node:crypto'
import { hashPassword } from '#lib/auth/password.ts'
import { searchTextOf } from '#lib/catalog/search-text.ts'
import { richTextOf } from '#lib/content/rich-text.ts'
import type { StoredPicture } from '#lib/content/store-media.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { DEMO_PEOPLE } from './demo-people.ts'
import type { DemoPicture, DemoStore } from './demo-store.ts'
import { fillDiscounts } from './fill-discounts.ts'
import { fillWords } from './fill-words.ts'
import { orderRowsOf } from './order-rows-of.ts'
import { planOrders } from './plan-orders.ts'
import { type DrawnPictures, handOverPictures } from './store-pictures.ts'

export const DEMO_PASSWORD = 'demo123'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** The shop looks this old: its products and accounts are older than its orders. */
const OPENED_DAYS_AGO = 30
const TRANSACTION_TIMEOUT_MS = 30_000

type Pictures = DrawnPictures['pictures']

/**
 * Fills a store that was just provisioned: the pictures, which are files, then every row in one transaction. Killed
 * anywhere before its end, the store has no order, and filling it again starts afresh.
 */
export async function fillStore(ctx: StoreContext, store: DemoStore, drawn: DrawnPictures): Promise<void> {
  const { pictures } = drawn
  await handOverPictures(ctx.tenant, drawn)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const now = ctx.now()
  await ctx.db.$transaction(
    async (tx) => {
      await tx.product.deleteMany({ where: { isExample: true } })
      const variantIds = await insertProducts(tx, store, pictures, now)
      await fillSettings(tx, store, pictures, now)
      for (const { slug, ...page } of store.pages) {
        await tx.page.upsert({ where: { slug }, create: { slug, ...page }, update: page })
      }
      const customerIds = await insertCustomers(tx, passwordHash, now)
      await insertOrders(tx, store, variantIds, customerIds, now)
      await fillDiscounts(tx, now)
      await fillWords(tx, store.words, now)
    },
    { timeout: TRANSACTION_TIMEOUT_MS },
  )
}

async function insertProducts(tx: TenantTx, store: DemoStore, pictures: Pictures, now: Date): Promise<string[]> {
  const products = store.products.map((product, index) => ({
    product,
    id: randomUUID(),
    variantId: randomUUID(),
    createdAt: new Date(now.getTime() - OPENED_DAYS_AGO * DAY_MS + index * MINUTE_MS),
  }))
  await tx.product.createMany({
    data: products.map(({ id, createdAt, product: { slug, title, description, priceMinor, sku } }) => ({
      id,
      slug,
      title,
      description: richTextOf(description),
      priceMinor,
      searchText: searchTextOf({ title, variants: [{ sku }] }),
      status: 'active',
      createdAt,
    })),
  })
  await tx.variant.createMany({
    data: products.map(({ id, variantId, product: { sku, priceMinor, compareAtMinor, stock } }) => ({
      id: variantId,
      productId: id,
      sku,
      priceMinor,
      compareAtMinor: compareAtMinor ?? null,
      stock,
    })),
  })
  await tx.media.createMany({
    data: products.flatMap(({ id, product }) =>
      product.pictures.map((picture, position) => ({ ...mediaOf(picture, pictures), productId: id, position })),
    ),
  })
  return products.map(({ variantId }) => variantId)
}

async function fillSettings(tx: TenantTx, store: DemoStore, pictures: Pictures, now: Date): Promise<void> {
  const [hero, story] = [mediaOf(store.hero, pictures), mediaOf(store.story, pictures)]
  await tx.media.createMany({ data: [hero, story].map((media) => ({ ...media, createdAt: now })) })
  await tx.storeSettings.update({
    where: { id: 'store' },
    data: { ...store.settings, name: store.name, heroMediaId: hero.id, storyMediaId: story.id },
  })
}

async function insertCustomers(tx: TenantTx, passwordHash: string, now: Date): Promise<Map<string, string>> {
  const customers = DEMO_PEOPLE.filter(({ hasAccount }) => hasAccount).map(({ email, address }, index) => ({
    id: randomUUID(),
    email,
    name: address.name,
    passwordHash,
    createdAt: new Date(now.getTime() - (OPENED_DAYS_AGO - 2 * index) * DAY_MS),
  }))
  await tx.customer.createMany({ data: customers })
  return new Map(customers.map(({ email, id }) => [email, id]))
}

/** The orders are the mark of a store that is filled: they come last. */
async function insertOrders(
  tx: TenantTx,
  store: DemoStore,
  variantIds: readonly string[],
  customerIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const prices = store.products.map(({ priceMinor }) => priceMinor)
  const planned = planOrders(DEMO_PEOPLE, prices, now, store.slug.length)
  const { lastOrderNumber } = await tx.storeSettings.update({
    where: { id: 'store' },
    data: { lastOrderNumber: { increment: planned.length } },
    select: { lastOrderNumber: true },
  })
  const rows = orderRowsOf(store, planned, variantIds, customerIds, lastOrderNumber - planned.length + 1)
  await tx.payment.createMany({ data: rows.payments })
  await tx.order.createMany({ data: rows.orders })
  await tx.orderLine.createMany({ data: rows.lines })
}

function mediaOf(picture: DemoPicture, pictures: Pictures): StoredPicture & { alt: string } {
  const stored = pictures.get(picture)
  if (!stored) throw new Error(`Not drawn: ${picture.alt}`)
  return { ...stored, alt: picture.alt }
}
