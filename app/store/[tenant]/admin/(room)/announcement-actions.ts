'use server'

import { dismissAnnouncement } from '#lib/platform/announcements/dismiss-announcement.ts'
import { AnnouncementIdInput } from '#lib/platform/announcements/schema.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const dismissAnnouncementAction = defineStoreAction({
  permission: 'home:read',
  input: AnnouncementIdInput,
  run: (ctx, { id }) => dismissAnnouncement(ctx, id),
  audit: ({ text }) => ({ action: 'announcement.dismissed', subject: text }),
})
