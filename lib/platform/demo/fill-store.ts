import { randomUUID } from 'node:crypto'
import { hashPassword } from '#lib/auth/password.ts'
import { applyRuleOfCollection } from '#lib/catalog/apply-collection-rules.ts'
import { choicesOf } from '#lib/catalog/search/choices.ts'
import { searchBodyOf, searchTextOf } from '#lib/catalog/search-text.ts'
import { richTextOf } from '#lib/content/rich-text.ts'
import type { StoredPicture } from '#lib/content/store-media.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { DEMO_PEOPLE } from './demo-people.ts'
import { type DemoCollection, demoVariants } from './demo-shelf.ts'
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

/** @returns the first variant of each product, in their order */
async function insertProducts(tx: TenantTx, store: DemoStore, pictures: Pictures, now: Date): Promise<string[]> {
  const products = store.products.map((product, index) => {
    const place = store.shelf.places[product.slug]
    const variants = demoVariants(product, place).map((variant) => ({ ...variant, id: randomUUID() }))
    const createdAt = new Date(now.getTime() - OPENED_DAYS_AGO * DAY_MS + index * MINUTE_MS)
    return { product, place, variants, id: randomUUID(), createdAt }
  })
  await tx.product.createMany({
    data: products.map(({ id, createdAt, place, variants, product: { slug, title, description, priceMinor } }) => {
      const { vendor = '', type = '' } = place ?? {}
      const [tags, options] = [[...(place?.tags ?? [])], [...(place?.options ?? [])]]
      const searchText = searchTextOf({ title, vendor, type, tags, options, variants })
      const html = richTextOf(description)
      const found = { searchText, searchBody: searchBodyOf(html), choices: choicesOf(options, variants) }
      const words = { slug, title, description: html, vendor, type, tags, options }
      return { id, ...words, ...found, priceMinor, status: 'active', createdAt }
    }),
  })
  await tx.variant.createMany({
    data: products.flatMap(({ id, variants }) => variants.map((variant) => ({ ...variant, productId: id }))),
  })
  await tx.media.createMany({
    data: products.flatMap(({ id, product }) =>
      product.pictures.map((picture, position) => ({ ...mediaOf(picture, pictures), productId: id, position })),
    ),
  })
  const ids = new Map(products.map(({ id, product }) => [product.slug, id]))
  await tx.collection.deleteMany({ where: { slug: { in: store.shelf.collections.map(({ slug }) => slug) } } })
  for (const [position, collection] of store.shelf.collections.entries()) {
    await insertCollection(tx, collection, position, ids)
  }
  return products.map(({ variants }) => variants[0]?.id ?? '')
}

async function insertCollection(
  tx: TenantTx,
  collection: DemoCollection,
  position: number,
  productIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { slug, title, description } = collection
  const rule = 'rule' in collection ? collection.rule : null
  const data = { slug, title, description: richTextOf(description), position, sort: rule ? 'newest' : 'manual' }
  const { id } = await tx.collection.create({ data: { ...data, ...(rule ? { rule } : {}) }, select: { id: true } })
  if ('rule' in collection) {
    await applyRuleOfCollection(tx, id)
    return
  }
  await tx.collectionProduct.createMany({
    data: collection.products.flatMap((product, place) => {
      const productId = productIds.get(product)
      return productId ? [{ collectionId: id, productId, position: place }] : []
    }),
  })
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
