'use server'

import { announce } from '#lib/platform/announcements/announce.ts'
import { endAnnouncement } from '#lib/platform/announcements/end-announcement.ts'
import { AnnounceInput, AnnouncementIdInput } from '#lib/platform/announcements/schema.ts'
import { defineOperatorAction } from '#lib/web/define-root-action.ts'

export const announceAction = defineOperatorAction({
  input: AnnounceInput,
  run: ({ operator, address }, input) => announce(input, { actor: `operator:${operator.id}`, address }),
})

export const endAnnouncementAction = defineOperatorAction({
  input: AnnouncementIdInput,
  run: ({ operator, address }, { id }) => endAnnouncement(id, { actor: `operator:${operator.id}`, address }),
})
