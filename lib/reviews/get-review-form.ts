import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { hasBought } from './has-bought.ts'
import type { ReviewStatus } from './schema.ts'

export type ReviewForm = {
  product: { slug: string; title: string }
  reviewsOpen: boolean
  bought: boolean
  /** What this customer wrote before. */
  before: { rating: number; title: string; body: string; status: ReviewStatus } | null
}

/** What the form for a review needs to know; null for a product that is not in the shop. */
export async function getReviewForm(
  { db }: Pick<StoreContext, 'db'>,
  customerId: string,
  productSlug: string,
): Promise<ReviewForm | null> {
  if (!isPlainText(productSlug)) return null
  const product = await db.product.findFirst({
    where: { slug: productSlug, status: 'active' },
    select: { id: true, slug: true, title: true },
  })
  if (!product) return null
  const [settings, bought, before] = await Promise.all([
    db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { reviewsOpen: true } }),
    hasBought(db, customerId, product.id),
    db.review.findUnique({
      where: { productId_customerId: { productId: product.id, customerId } },
      select: { rating: true, title: true, body: true, status: true },
    }),
  ])
  return {
    product: { slug: product.slug, title: product.title },
    reviewsOpen: settings.reviewsOpen,
    bought,
    before: before && { ...before, status: before.status as ReviewStatus },
  }
}
