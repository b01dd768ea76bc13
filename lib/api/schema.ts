import { z } from 'zod'
import { STAFF_PERMISSIONS } from '#lib/auth/permissions.ts'
import { requiredLine } from '#lib/kernel/text.ts'

/** Longest body that is read, bytes. */
export const MAX_BODY_BYTES = 1_000_000
export const DEFAULT_PAGE = 20
export const MAX_PAGE = 100
/** Keys that are good at the same time in one store. */
export const MAX_API_KEYS = 50
/** How long the same request under the same key gets the same answer, ms. */
export const ANSWER_KEPT_MS = 24 * 3600 * 1000

/** What a client may send as Idempotency-Key: visible ASCII, as the header's draft says; a UUID is meant. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{8,255}$/, 'Send 8 to 255 visible characters without spaces, such as a UUID.')

export const ApiKeyInput = z.object({
  name: requiredLine(80, 'Say what the key is for.'),
  scopes: z
    .array(z.enum(STAFF_PERMISSIONS))
    .min(1, 'Choose at least one thing that the key may do.')
    .transform((scopes) => [...new Set(scopes)]),
})
export type ApiKeyInput = z.output<typeof ApiKeyInput>
