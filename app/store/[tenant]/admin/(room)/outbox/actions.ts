'use server'

import { ResendFailedInput, resendFailedMails } from '#lib/notifications/resend-failed-mails.ts'
import { MailIdInput, resendMail } from '#lib/notifications/resend-mail.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const resendAction = defineStoreAction({
  permission: 'mail:write',
  input: MailIdInput,
  run: (ctx, { id }) => resendMail(ctx, id),
  audit: ({ subject }) => ({ action: 'mail.resent', subject }),
})

export const resendFailedAction = defineStoreAction({
  permission: 'mail:write',
  input: ResendFailedInput,
  run: resendFailedMails,
  audit: ({ count }) => ({ action: 'mail.resent', subject: count === 1 ? 'a mail' : `${count} mails` }),
})
