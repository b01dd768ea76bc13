import type { MailData } from '../mail-data.ts'
import type { MailTemplate } from './mail-template.ts'
import { ORDER_CONFIRMED } from './order-confirmed.ts'

type Written = { [Kind in keyof MailData]: MailTemplate<Kind> }

export const MAIL_TEMPLATES: Written = {
  'order-confirmed': ORDER_CONFIRMED,
}
