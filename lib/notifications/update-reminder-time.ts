import { z } from 'zod'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

const HOUR = 60
/** When carts may be reminded of, minutes; 0: never. */
export const REMINDER_MINUTES = [0, HOUR, 4 * HOUR, 10 * HOUR, 24 * HOUR, 72 * HOUR] as const

export const ReminderTimeInput = z.object({
  abandonedAfterMinutes: z.coerce
    .number()
    .refine((minutes) => (REMINDER_MINUTES as readonly number[]).includes(minutes), 'Choose when to write.'),
})
export type ReminderTimeInput = z.infer<typeof ReminderTimeInput>

/** Changes when a cart that was left is reminded of. */
export async function updateReminderTime({ db }: StoreContext, input: ReminderTimeInput): Promise<Result<null>> {
  const { abandonedAfterMinutes } = input
  await db.storeSettings.update({
    where: { id: 'store' },
    data: { abandonedAfterMinutes: abandonedAfterMinutes === 0 ? null : abandonedAfterMinutes },
  })
  return ok(null)
}
