import { Badge } from '#components/ui/badge.tsx'
import type { ProductStatus } from '#lib/catalog/product-view.ts'

const STATUS = {
  active: { tone: 'green', words: 'On sale' },
  draft: { tone: 'neutral', words: 'Draft' },
  archived: { tone: 'neutral', words: 'Archived' },
} as const

export function ProductStatusBadge({ status }: { status: ProductStatus }) {
  return <Badge tone={STATUS[status].tone}>{STATUS[status].words}</Badge>
}
