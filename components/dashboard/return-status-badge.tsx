import { Badge } from '#components/ui/badge.tsx'
import type { ReturnStatus } from '#lib/returns/return-lifecycle.ts'

const STATUS = {
  requested: { tone: 'amber', words: 'To answer' },
  approved: { tone: 'accent', words: 'On its way to you' },
  received: { tone: 'amber', words: 'To refund' },
  declined: { tone: 'neutral', words: 'Declined' },
  refunded: { tone: 'green', words: 'Refunded' },
} as const

export function ReturnStatusBadge({ status }: { status: ReturnStatus }) {
  return <Badge tone={STATUS[status].tone}>{STATUS[status].words}</Badge>
}
