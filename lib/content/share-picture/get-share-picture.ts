import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { LRUCache } from 'lru-cache'
import type { ProductView } from '#lib/catalog/product-view.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { pictureAt } from '../picture-at.ts'
import type { StoreSettingsView } from '../settings-view.ts'
import { drawSharePicture, type ShareCard } from './draw-share-picture.ts'

const KEPT_BYTES = 24 * 1024 * 1024
/** Drawing takes a core for some 100 ms; whoever asks for more at once is told to come back. */
const MOST_WAITING = 40

type Shop = Pick<StoreSettingsView, 'name' | 'accent' | 'displayFont'>

const kept = processSingleton(
  'share-pictures',
  () => new LRUCache<string, Buffer>({ maxSize: KEPT_BYTES, sizeCalculation: (picture) => picture.byteLength }),
)
const queue = processSingleton('share-picture-queue', () => ({
  last: Promise.resolve() as Promise<unknown>,
  length: 0,
}))
const drawing = processSingleton('share-pictures-drawn-now', () => new Map<string, Promise<Buffer>>())

/** Changes with everything the card shows: part of its address, so that no network shows an old price for long. */
export function sharePictureVersion(product: ProductView, shop: Shop): string {
  const card = JSON.stringify([
    shop.name,
    shop.accent,
    shop.displayFont,
    product.title,
    priceOf(product),
    product.pictures[0]?.id,
  ])
  return createHash('sha256').update(card).digest('hex').slice(0, 12)
}

/**
 * The card of a product as JPEG, drawn once and kept while there is room. One is drawn at a time.
 * @returns null when too many wait already
 */
export async function getSharePicture(
  tenant: Pick<Tenant, 'id'>,
  product: ProductView,
  shop: Shop,
): Promise<Buffer | null> {
  const key = `${tenant.id}/${product.id}/${sharePictureVersion(product, shop)}`
  const known = kept.get(key) ?? drawing.get(key)
  if (known) return known
  if (queue.length >= MOST_WAITING) return null
  const drawn = inTurn(async () => drawSharePicture(await cardOf(tenant, product, shop)))
  drawing.set(key, drawn)
  try {
    const picture = await drawn
    kept.set(key, picture)
    return picture
  } finally {
    drawing.delete(key)
  }
}

async function cardOf(tenant: Pick<Tenant, 'id'>, product: ProductView, shop: Shop): Promise<ShareCard> {
  const [picture] = product.pictures
  const stored = picture ? await pictureAt(tenant, picture.src)?.read() : null
  return {
    shopName: shop.name,
    title: product.title,
    price: priceOf(product),
    accent: shop.accent,
    displayFont: shop.displayFont,
    picture: stored ? await buffer(stored.stream) : null,
  }
}

function priceOf({ variants, currency }: ProductView): string {
  const prices = variants.map(({ priceMinor }) => priceMinor)
  const lowest = Math.min(...prices)
  const text = formatMoney(lowest, currency)
  return prices.some((price) => price > lowest) ? `From ${text}` : text
}

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  queue.length++
  const result = queue.last.then(work)
  queue.last = result.catch(() => {}).finally(() => queue.length--)
  return result
}
