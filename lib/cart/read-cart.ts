import { isOnSale } from '#lib/catalog/on-sale.ts'
import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { stockLeft } from '#lib/inventory/stock-left.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { lineInputOf, PRICED_PRODUCT_SELECT } from '#lib/pricing/line-input-of.ts'
import { priceCart } from '#lib/pricing/price-cart.ts'
import type { PricedCart } from '#lib/pricing/priced-cart.ts'
import { lineTotal, subtotal } from '#lib/pricing/totals.ts'
import { TaxSettings } from '#lib/taxes/schema.ts'
import type { CartLineView, CartView } from './cart-view.ts'
import { type Asking, type CartPricing, cartCodes, readCartPricing } from './read-cart-pricing.ts'
import { type Held, readHeld } from './read-held.ts'
import { readStoreTerms, type StoreTerms } from './read-store-terms.ts'

const NO_TAXES = TaxSettings.parse({})
const NO_DISCOUNT = { discountMinor: 0, discounts: [] }

const LINES = {
  orderBy: [{ addedAt: 'asc' as const }, { variantId: 'asc' as const }],
  include: {
    variant: {
      include: {
        product: {
          select: {
            slug: true,
            title: true,
            status: true,
            publishAt: true,
            ...PRICED_PRODUCT_SELECT,
            media: { orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }], take: 1 },
          },
        },
      },
    },
  },
}

/** A cart as people see it, and what else its price hangs on. */
export type ReadCart = { view: CartView; pricing: CartPricing; terms: StoreTerms }

/**
 * Reads a cart with what it costs and how many of its things are left, right now; an empty one when there is none.
 * @param asking whose price it is, and when
 */
export async function readCart(
  db: TenantTx,
  cartId: string | null,
  asking: Asking = { email: null, now: new Date() },
): Promise<ReadCart> {
  const terms = await readStoreTerms(db)
  const { currency } = terms
  const cart =
    cartId !== null && isPlainText(cartId)
      ? await db.cart.findUnique({ where: { id: cartId }, select: { id: true, note: true, codes: true } })
      : null
  const rows: CartRow[] = cart ? await db.cartLine.findMany({ where: { cartId: cart.id }, ...LINES }) : []
  const held = cart && (await readHeld(db, cart.id))
  const sold = rows.filter(({ variant }) => isOnSale(variant.product, asking.now))
  const codes = cart?.codes ?? []
  const inputs = sold.map(({ variant, quantity }) => lineInputOf(variant, quantity))
  const pricing = await readCartPricing(db, { lines: inputs, codes, currency, held }, asking)
  const priced = priceCart({ ...pricing, shipping: null, taxes: NO_TAXES, destination: null })
  const pictures = await variantPictures(db, sold)
  const lines = sold.map((row) => lineOf(row, { priced, pictures, held, storeId: db.storeId }))
  const subtotalMinor = subtotal(lines)
  const discountMinor = priced?.discountMinor ?? 0
  const view = {
    id: cart?.id ?? null,
    currency,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotalMinor,
    discountMinor,
    discounts: priced?.discounts ?? [],
    totalMinor: subtotalMinor - discountMinor,
    codes: cartCodes(codes, pricing, priced),
    note: cart?.note ?? '',
    lines,
    notices: rows.flatMap((row) => noticeOf(row, held, asking.now) ?? []),
  }
  return { view, pricing, terms }
}

/** The pictures that show one variant in particular, by their ids. */
async function variantPictures(db: TenantTx, rows: readonly CartRow[]): Promise<ReadonlyMap<string, MediaRow>> {
  const ids = rows.flatMap(({ variant }) => variant.mediaId ?? [])
  const media = ids.length > 0 ? await db.media.findMany({ where: { id: { in: ids } } }) : []
  return new Map(media.map((row) => [row.id, row]))
}

type CartRow = {
  variantId: string
  quantity: number
  variant: Parameters<typeof lineInputOf>[0] & {
    title: string
    sku: string
    stock: number
    tracked: boolean
    mediaId: string | null
    product: { slug: string; title: string; status: string; publishAt: Date | null; media: MediaRow[] }
  }
}

type Surroundings = {
  priced: PricedCart | null
  pictures: ReadonlyMap<string, MediaRow>
  held: Held | null
  storeId: string
}

/** How many this cart's shopper can have: what is left, and what their own unfinished payment holds. */
export function leftFor(held: Held | null, variantId: string, variant: { tracked: boolean; stock: number }): number {
  return stockLeft(variant) + (held?.stock.get(variantId) ?? 0)
}

function lineOf(
  { variantId, quantity, variant }: CartRow,
  { priced, pictures, held, storeId }: Surroundings,
): CartLineView {
  const { product, priceMinor } = variant
  const media = pictures.get(variant.mediaId ?? '') ?? product.media[0]
  const { discountMinor, discounts } = priced?.lines.find(({ id }) => id === variantId) ?? NO_DISCOUNT
  return {
    variantId,
    productSlug: product.slug,
    title: product.title,
    variantTitle: variant.title,
    sku: variant.sku,
    quantity,
    unitPriceMinor: priceMinor,
    lineTotalMinor: lineTotal({ unitPriceMinor: priceMinor, quantity }),
    discountMinor,
    discounts,
    stock: leftFor(held, variantId, variant),
    picture: media ? pictureOf({ ...media, alt: media.alt || product.title }, storeId) : null,
  }
}

function noticeOf({ variantId, quantity, variant }: CartRow, held: Held | null, now: Date): string | null {
  const { title } = variant.product
  if (!isOnSale(variant.product, now)) return `${title} is not sold any more.`
  const left = leftFor(held, variantId, variant)
  return left < quantity ? shortageMessage(title, left) : null
}

/** "Laptop just sold out." or "Only 2 of Mouse are left." */
export function shortageMessage(title: string, left: number): string {
  if (left === 0) return `${title} just sold out.`
  return `Only ${left} of ${title} ${left === 1 ? 'is' : 'are'} left.`
}
