import type { EventType } from '#lib/webhooks/event-types.ts'
import type { ProductStatus } from './product-view.ts'

/** Steps that are no edit of the form. A restored product comes back as a draft: nothing goes on sale unseen. */
export const PRODUCT_STEPS = {
  archive: { from: ['draft', 'active'], to: 'archived', event: 'product.archived' },
  restore: { from: ['archived'], to: 'draft', event: 'product.updated' },
} as const satisfies Record<string, { from: readonly ProductStatus[]; to: ProductStatus; event: EventType }>

export type ProductStep = keyof typeof PRODUCT_STEPS
