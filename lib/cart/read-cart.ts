import { type MediaRow, pictureOf } from '#lib/content/picture.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
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
    product: { slug: string; title: string; status: string; media: MediaRow[] }
  }
}

/** A cart as people see it. Pure: the same rows give the same cart. */
export function cartViewOf(id: string | null, rows: readonly CartRow[], currency: string, storeId: string): CartView {
  const sold = rows.filter(({ variant }) => variant.product.status === 'active')
  const lines = sold.map((row) => lineOf(row, storeId))
  return {
    id,
    currency,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotalMinor: subtotal(lines),
    lines,
    notices: rows.flatMap((row) => noticeOf(row) ?? []),
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
    stock: variant.stock,
    picture: media ? pictureOf({ ...media, alt: media.alt || product.title }, storeId) : null,
  }
}

function noticeOf({ quantity, variant }: CartRow): string | null {
  const { title, status } = variant.product
  if (status !== 'active') return `${title} is not sold any more.`
  return variant.stock < quantity ? shortageMessage(title, variant.stock) : null
}

/** "Laptop just sold out." or "Only 2 of Mouse are left." */
export function shortageMessage(title: string, left: number): string {
  if (left === 0) return `${title} just sold out.`
  return `Only ${left} of ${title} ${left === 1 ? 'is' : 'are'} left.`
}
