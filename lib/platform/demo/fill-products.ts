import { randomUUID } from 'node:crypto'
import { applyRuleOfCollection } from '#lib/catalog/apply-collection-rules.ts'
import { choicesOf } from '#lib/catalog/search/choices.ts'
import { searchBodyOf, searchTextOf } from '#lib/catalog/search-text.ts'
import { richTextOf } from '#lib/content/rich-text.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { type DemoCollection, type DemoPlace, demoVariants } from './demo-shelf.ts'
import type { DemoExtra, DemoProduct, DemoStore } from './demo-store.ts'
import { type DrawnPictures, mediaRowOf } from './store-pictures.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** Counted from now: when an extra was written down, and from when on it is in the shop. */
const EXTRA_DAYS = {
  'gift-card': { createdAt: -31, publishAt: null },
  scheduled: { createdAt: -2, publishAt: 9 },
  draft: { createdAt: -1, publishAt: null },
  archived: { createdAt: -31, publishAt: null },
} as const

/**
 * Products with their variants and pictures, and the collections they are in.
 * @param openedDaysAgo products on the shelf are as old as the shop
 * @returns the first variant of each product on the shelf, in their order
 */
export async function fillProducts(
  tx: TenantTx,
  { store, drawn, openedDaysAgo }: { store: DemoStore; drawn: DrawnPictures; openedDaysAgo: number },
  now: Date,
): Promise<string[]> {
  await tx.product.deleteMany({ where: { isExample: true } })
  const opened = now.getTime() - openedDaysAgo * DAY_MS
  const shelf = store.products.map((product, index) => ({
    ...rowsOf(product, store.shelf.places[product.slug], drawn),
    standing: { status: 'active', createdAt: new Date(opened + index * MINUTE_MS) },
  }))
  const extras = store.extras.map((product) => ({
    ...rowsOf(product, store.shelf.places[product.slug], drawn),
    standing: standingOf(product, now),
  }))
  const all = [...shelf, ...extras]
  await tx.product.createMany({ data: all.map(({ product, standing }) => ({ ...product, ...standing })) })
  await tx.media.createMany({ data: all.flatMap(({ media }) => media) })
  await tx.variant.createMany({ data: all.flatMap(({ variants }) => variants) })
  const ids = new Map(all.map(({ product }) => [product.slug, product.id]))
  await tx.collection.deleteMany({ where: { slug: { in: store.shelf.collections.map(({ slug }) => slug) } } })
  for (const [position, collection] of store.shelf.collections.entries()) {
    await insertCollection(tx, collection, position, ids)
  }
  return shelf.map(({ variants }) => variants[0]?.id ?? '')
}

function rowsOf(given: DemoProduct | DemoExtra, place: DemoPlace | undefined, drawn: DrawnPictures) {
  const { slug, title, description, priceMinor } = given
  const { vendor = '', type = '', shown = {} } = place ?? {}
  const [tags, options] = [[...(place?.tags ?? [])], [...(place?.options ?? [])]]
  const [productId, isGiftCard] = [randomUUID(), 'kind' in given && given.kind === 'gift-card']
  const media = given.pictures.map((picture, position) => ({ ...mediaRowOf(picture, drawn), productId, position }))
  const variants = demoVariants(given, place).map((variant) => ({
    ...variant,
    id: randomUUID(),
    productId,
    mediaId: variant.optionValues.map((value) => media[shown[value] ?? -1]?.id).find(Boolean) ?? null,
    tracked: !isGiftCard,
    taxable: !isGiftCard,
    requiresShipping: !isGiftCard,
  }))
  const html = richTextOf(description)
  const found = {
    searchText: searchTextOf({ title, vendor, type, tags, options, variants }),
    searchBody: searchBodyOf(html),
    choices: choicesOf(options, variants),
  }
  const words = { slug, title, description: html, vendor, type, tags, options }
  return { product: { id: productId, ...words, ...found, priceMinor, isGiftCard }, media, variants }
}

function standingOf({ kind }: DemoExtra, now: Date) {
  const { createdAt, publishAt } = EXTRA_DAYS[kind]
  const day = (days: number) => new Date(now.getTime() + days * DAY_MS)
  return {
    status: kind === 'draft' || kind === 'archived' ? kind : 'active',
    createdAt: day(createdAt),
    publishAt: publishAt === null ? null : day(publishAt),
  }
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
