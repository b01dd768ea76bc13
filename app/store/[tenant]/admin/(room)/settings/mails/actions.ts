'use server'

import { MailTextInput, updateMailText } from '#lib/notifications/update-mail-text.ts'
import { ReminderTimeInput, updateReminderTime } from '#lib/notifications/update-reminder-time.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const updateMailTextAction = defineStoreAction({
  permission: 'settings:write',
  input: MailTextInput,
  run: updateMailText,
  audit: () => ({ action: 'mail-texts.updated' }),
})

export const updateReminderTimeAction = defineStoreAction({
  permission: 'settings:write',
  input: ReminderTimeInput,
  run: updateReminderTime,
  audit: () => ({ action: 'mail-texts.updated' }),
})
