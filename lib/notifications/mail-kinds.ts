/** Every mail that a store writes to its people, in the order the settings show them. */
export const MAIL_KINDS = [
  'order-confirmed',
  'order-shipped',
  'order-refunded',
  'order-cancelled',
  'return-answered',
  'gift-card',
  'welcome',
  'verify-email',
  'password-reset',
  'staff-invitation',
  'abandoned-cart',
  'back-in-stock',
] as const
export type MailKind = (typeof MAIL_KINDS)[number]

export function isMailKind(kind: string): kind is MailKind {
  return (MAIL_KINDS as readonly string[]).includes(kind)
}

/** Not about anything the reader did: they can be unsubscribed from with one click, and then stop. */
const REMINDERS: ReadonlySet<MailKind> = new Set(['abandoned-cart', 'back-in-stock'])

export function isReminder(kind: MailKind): boolean {
  return REMINDERS.has(kind)
}

/** Nobody asked for it: who has unsubscribed gets none. A notice of stock is asked for one by one, also by them. */
export function isUnasked(kind: MailKind): boolean {
  return kind === 'abandoned-cart'
}
