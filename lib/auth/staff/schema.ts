import { z } from 'zod'
import { requiredLine } from '#lib/kernel/text.ts'
import { EmailAddress } from '../schema.ts'

export const STAFF_ROLES = ['owner', 'staff'] as const

export const InviteStaffInput = z.object({
  email: EmailAddress,
  name: requiredLine(80, 'Enter a name.'),
  /** They may sign in with it instead of the e-mail; without one it is what stands before the "@". */
  username: requiredLine(60, 'Enter a user name.').toLowerCase().optional(),
  role: z.enum(STAFF_ROLES, 'Choose owner or staff.'),
})
export type InviteStaffInput = z.output<typeof InviteStaffInput>
