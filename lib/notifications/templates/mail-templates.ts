import type { MailKind } from '../mail-kinds.ts'
import { PASSWORD_RESET, STAFF_INVITATION, VERIFY_EMAIL, WELCOME } from './account-mails.ts'
import { GIFT_CARD } from './gift-card.ts'
import type { MailTemplate } from './mail-template.ts'
import { ORDER_CANCELLED } from './order-cancelled.ts'
import { ORDER_CONFIRMED } from './order-confirmed.ts'
import { ORDER_REFUNDED } from './order-refunded.ts'
import { ORDER_SHIPPED } from './order-shipped.ts'
import { ABANDONED_CART, BACK_IN_STOCK } from './reminders.ts'
import { RETURN_ANSWERED } from './return-answered.ts'

export const MAIL_TEMPLATES: { [Kind in MailKind]: MailTemplate<Kind> } = {
  'order-confirmed': ORDER_CONFIRMED,
  'order-shipped': ORDER_SHIPPED,
  'order-refunded': ORDER_REFUNDED,
  'order-cancelled': ORDER_CANCELLED,
  'return-answered': RETURN_ANSWERED,
  'gift-card': GIFT_CARD,
  welcome: WELCOME,
  'verify-email': VERIFY_EMAIL,
  'password-reset': PASSWORD_RESET,
  'staff-invitation': STAFF_INVITATION,
  'abandoned-cart': ABANDONED_CART,
  'back-in-stock': BACK_IN_STOCK,
}
