import { Badge } from '#components/ui/badge.tsx'
import type { ProductStatus } from '#lib/catalog/product-view.ts'

const STATUS = {
  active: { tone: 'green', words: 'On sale' },
  draft: { tone: 'neutral', words: 'Draft' },
  archived: { tone: 'neutral', words: 'Archived' },
} as const

type ProductStatusBadgeProps = {
  status: ProductStatus
  /** When an active product comes into the shop; null: it is there. */
  publishAt?: Date | string | null
}

export function ProductStatusBadge({ status, publishAt = null }: ProductStatusBadgeProps) {
  if (status === 'active' && publishAt !== null && new Date(publishAt) > new Date()) {
    return <Badge tone="amber">Scheduled</Badge>
  }
  return <Badge tone={STATUS[status].tone}>{STATUS[status].words}</Badge>
}
