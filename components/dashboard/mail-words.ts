import type { MailStatus } from '#lib/notifications/mail-view.ts'

const KINDS: Record<string, string> = {
  'order-confirmed': 'Order confirmed',
  'order-shipped': 'Order shipped',
  'order-refunded': 'Refund',
  'order-cancelled': 'Order cancelled',
  'return-answered': 'Return answered',
  'gift-card': 'Gift card',
  welcome: 'Welcome',
  'verify-email': 'Confirm e-mail',
  'password-reset': 'New password',
  'staff-invitation': 'Invitation to the staff',
  'abandoned-cart': 'Cart reminder',
  'back-in-stock': 'Back in stock',
}

/** What a kind of mail is called; one that is not known any more is its own name. */
export function mailKindWords(kind: string): string {
  return KINDS[kind] ?? kind
}

export const MAIL_STATUS_WORDS: Record<MailStatus, string> = { queued: 'Waiting', sent: 'Sent', failed: 'Failed' }
