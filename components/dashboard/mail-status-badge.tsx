import { Badge } from '#components/ui/badge.tsx'
import type { MailRow } from '#lib/notifications/mail-view.ts'
import { MAIL_STATUS_WORDS } from './mail-words.ts'

const TONES = { queued: 'amber', sent: 'green', failed: 'red' } as const

export function MailStatusBadge({ mail: { status, isHeldBack } }: { mail: Pick<MailRow, 'status' | 'isHeldBack'> }) {
  if (isHeldBack) return <Badge>Held back</Badge>
  return <Badge tone={TONES[status]}>{MAIL_STATUS_WORDS[status]}</Badge>
}
