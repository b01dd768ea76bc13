'use server'

import { MailIdInput, resendMail } from '#lib/notifications/resend-mail.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const resendAction = defineStoreAction({
  permission: 'mail:write',
  input: MailIdInput,
  run: (ctx, { id }) => resendMail(ctx, id),
  audit: ({ subject }) => ({ action: 'mail.resent', subject }),
})
