import { Badge } from '#components/ui/badge.tsx'

/** @property publishedAt ISO 8601; null: a draft */
type PageStatusBadgeProps = { publishedAt: string | null; now: Date }

export function PageStatusBadge({ publishedAt, now }: PageStatusBadgeProps) {
  if (!publishedAt) return <Badge>Draft</Badge>
  return new Date(publishedAt) > now ? <Badge tone="amber">Scheduled</Badge> : <Badge tone="green">In the shop</Badge>
}
