/**
 * What is in the shop at a moment, as a condition on products: active, and not scheduled for later. Every reader of the
 * shop uses it or `isOnSale`; raw SQL says `"status" = 'active' AND ("publish_at" IS NULL OR "publish_at" <= now())`.
 */
export function onSale(now: Date) {
  return { status: 'active', OR: [{ publishAt: null }, { publishAt: { lte: now } }] }
}

/** The same of one product that was read. */
export function isOnSale(product: { status: string; publishAt: Date | null }, now: Date): boolean {
  return product.status === 'active' && (product.publishAt === null || product.publishAt <= now)
}
