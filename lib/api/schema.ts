import { z } from 'zod'
import { STAFF_PERMISSIONS, type StaffPermission } from '#lib/auth/permissions.ts'
import { requiredLine } from '#lib/kernel/text.ts'
import { readOrigin } from './cors/read-origin.ts'

/** Longest body that is read, bytes. */
export const MAX_BODY_BYTES = 1_000_000
export const DEFAULT_PAGE = 20
export const MAX_PAGE = 100
/** Keys that are good at the same time in one store. */
export const MAX_API_KEYS = 50

/** A moment as clients send it. PostgreSQL has no year 0. */
export const Instant = z.iso
  .datetime({ error: 'Send a time such as 2026-12-24T08:00:00Z.' })
  .refine((text) => text >= '1000', 'Send a year from 1000 on.')

/** What a client may send as Idempotency-Key: visible ASCII, as the header's draft says; a UUID is meant. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{8,255}$/, 'Send 8 to 255 visible characters without spaces, such as a UUID.')

/** Whoever makes keys is a person: a key that could would outlive its own end. */
type NeverInKeys = Extract<StaffPermission, 'api:write'>
export type ApiScope = Exclude<StaffPermission, NeverInKeys>
const NEVER_IN_KEYS: readonly string[] = ['api:write'] satisfies NeverInKeys[]
export const API_SCOPES = STAFF_PERMISSIONS.filter((one): one is ApiScope => !NEVER_IN_KEYS.includes(one))

export const ApiKeyInput = z.object({
  name: requiredLine(80, 'Say what the key is for.'),
  scopes: z
    .array(z.enum(API_SCOPES))
    .min(1, 'Choose at least one thing that the key may do.')
    .transform((scopes) => [...new Set(scopes)]),
})
export type ApiKeyInput = z.output<typeof ApiKeyInput>

/** Websites that one store may name. */
export const MAX_CORS_ORIGINS = 20

/** Origins as they are kept, each once: `https://host[:port]` as browsers send it. */
export const CorsOrigins = z
  .string('Enter origins, one a line.')
  .max(5_000, 'This is too much to be saved at once.')
  .transform((text, issues) => {
    const typed = text.split(/[\s,]+/).filter(Boolean)
    for (const each of typed) {
      if (readOrigin(each) !== null) continue
      const message = `“${each.slice(0, 80)}” is no origin. Enter https:// and a host, such as https://www.example.com.`
      issues.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    return [...new Set(typed.flatMap((each) => readOrigin(each) ?? []))]
  })
  .pipe(z.array(z.string()).max(MAX_CORS_ORIGINS, `Enter at most ${MAX_CORS_ORIGINS}.`))

export const CorsInput = z.object({ origins: CorsOrigins })
export type CorsInput = z.output<typeof CorsInput>
