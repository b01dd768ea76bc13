import { isOnSale } from '#lib/catalog/on-sale.ts'
import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { stockLeft } from '#lib/inventory/stock-left.ts'
import { lineTotal, subtotal } from '#lib/pricing/totals.ts'
import type { CartLineView, CartView } from './cart-view.ts'

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
            media: { orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }], take: 1 },
          },
        },
      },
    },
  },
}

/** The lines of a cart with what they cost and how many are left, right now. */
export async function readCartLines(db: TenantTx, cartId: string): Promise<CartRow[]> {
  return db.cartLine.findMany({ where: { cartId }, ...LINES })
}

export type CartRow = {
  variantId: string
  quantity: number
  variant: {
    title: string
    sku: string
    priceMinor: number
    stock: number
    tracked: boolean
    product: { slug: string; title: string; status: string; publishAt: Date | null; media: MediaRow[] }
  }
}

/** A cart as people see it. Pure: the same rows give the same cart. */
export function cartViewOf(
  id: string | null,
  rows: readonly CartRow[],
  currency: string,
  storeId: string,
  now = new Date(),
): CartView {
  const sold = rows.filter(({ variant }) => isOnSale(variant.product, now))
  const lines = sold.map((row) => lineOf(row, storeId))
  return {
    id,
    currency,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotalMinor: subtotal(lines),
    lines,
    notices: rows.flatMap((row) => noticeOf(row, now) ?? []),
  }
}

function lineOf({ variantId, quantity, variant }: CartRow, storeId: string): CartLineView {
  const { product, priceMinor } = variant
  const [media] = product.media
  return {
    variantId,
    productSlug: product.slug,
    title: product.title,
    variantTitle: variant.title,
    sku: variant.sku,
    quantity,
    unitPriceMinor: priceMinor,
    lineTotalMinor: lineTotal({ unitPriceMinor: priceMinor, quantity }),
    stock: stockLeft(variant),
    picture: media ? pictureOf({ ...media, alt: media.alt || product.title }, storeId) : null,
  }
}

function noticeOf({ quantity, variant }: CartRow, now: Date): string | null {
  const { title } = variant.product
  if (!isOnSale(variant.product, now)) return `${title} is not sold any more.`
  const left = stockLeft(variant)
  return left < quantity ? shortageMessage(title, left) : null
}

/** "Laptop just sold out." or "Only 2 of Mouse are left." */
export function shortageMessage(title: string, left: number): string {
  if (left === 0) return `${title} just sold out.`
  return `Only ${left} of ${title} ${left === 1 ? 'is' : 'are'} left.`
}
