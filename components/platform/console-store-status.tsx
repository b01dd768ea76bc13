import { Badge } from '#components/ui/badge.tsx'

const STATUS = {
  active: { tone: 'green', words: 'Active' },
  suspended: { tone: 'red', words: 'Suspended' },
  archived: { tone: 'neutral', words: 'Archived' },
} as const

export function ConsoleStoreStatus({ status }: { status: keyof typeof STATUS }) {
  return <Badge tone={STATUS[status].tone}>{STATUS[status].words}</Badge>
}
