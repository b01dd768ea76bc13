export type MailStatus = 'queued' | 'sent' | 'failed'

/** A mail as the outbox lists it. */
export type MailRow = {
  id: string
  kind: string
  to: string
  subject: string
  status: MailStatus
  attempts: number
  /** What the mail server said last; '' for nothing. */
  error: string
  /** It came with the store, and the one it came from may have sent it. */
  isHeldBack: boolean
  createdAt: Date
  sentAt: Date | null
}

/** @property html a whole document that nobody has looked through: show it in a sandbox only */
export type MailView = MailRow & {
  html: string
  text: string
  nextAt: Date
  /** What stood sealed in it is not shown. */
  hidesSecrets: boolean
}
