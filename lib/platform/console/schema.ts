import { z } from 'zod'
import { isPlainText, requiredLine } from '#lib/kernel/text.ts'
import { PaidUntil } from '#lib/tenancy/paid-until.ts'

export const STORES_PAGE_SIZE = 25

/** What the list of stores can be narrowed to. */
export const STORE_FILTERS = ['active', 'suspended', 'archived'] as const
export type StoreFilter = (typeof STORE_FILTERS)[number]

/** What the list's address may ask for; anything else falls back instead of failing. */
export const StoreQuery = z.object({
  q: z.string().trim().max(120).refine(isPlainText).catch(''),
  status: z.enum(STORE_FILTERS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export const StoreIdInput = z.object({ id: z.uuid() })

/** The console's form for how long a store may go on. */
export const SetPlanInput = StoreIdInput.extend({
  terms: z.enum(['trial', 'paid'], { error: 'Choose the terms.' }),
  paidUntil: PaidUntil,
})

/** The console's form for a new store; what an address or a password must be is for `provisionTenant` to say. */
export const CreateStoreInput = z.object({
  name: requiredLine(80, 'Give the store a name.'),
  slug: requiredLine(60, 'Choose an address.'),
  email: requiredLine(254, 'Enter the owner’s e-mail address.'),
  password: z.string({ error: 'Enter a password.' }).min(1, 'Enter a password.'),
})
export type CreateStoreInput = z.infer<typeof CreateStoreInput>

/** More than that is no canary any more. */
export const MOST_CANARIES = 100

/** The console's order to migrate every store that is behind. */
export const MigrateFleetInput = z.object({
  /** So many stores first; when one of them fails, no other is touched. */
  canary: z.coerce
    .number({ error: 'Enter a number of stores.' })
    .int('Enter a whole number of stores.')
    .min(1, 'Try on one store at least.')
    .max(MOST_CANARIES, `Try on ${MOST_CANARIES} stores at most.`)
    .optional(),
})
export type MigrateFleetInput = z.infer<typeof MigrateFleetInput>

export const RetryStoreInput = z.object({ schemaName: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/) })
export type RetryStoreInput = z.infer<typeof RetryStoreInput>
