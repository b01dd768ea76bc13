import { z } from 'zod'
import { requiredLine } from '#lib/kernel/text.ts'

/** One line that every merchant reads above the dashboard. */
export const AnnounceInput = z.object({ text: requiredLine(240, 'Write what the merchants should know.') })
export type AnnounceInput = z.output<typeof AnnounceInput>

export const AnnouncementIdInput = z.object({ id: z.uuid() })
