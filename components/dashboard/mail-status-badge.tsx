import { Badge } from '#components/ui/badge.tsx'
import type { MailStatus } from '#lib/notifications/mail-view.ts'
import { MAIL_STATUS_WORDS } from './mail-words.ts'

const TONES = { queued: 'amber', sent: 'green', failed: 'red' } as const

export function MailStatusBadge({ status }: { status: MailStatus }) {
  return <Badge tone={TONES[status]}>{MAIL_STATUS_WORDS[status]}</Badge>
}
