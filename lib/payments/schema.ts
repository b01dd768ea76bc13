import { z } from 'zod'

/** Longest text with which shoppers are told how to pay. */
export const MAX_INSTRUCTIONS = 1_000

/** A secret as the database holds it: encrypted, and what may be shown of it. */
export const SealedSecret = z.object({ sealed: z.string(), lastFour: z.string() })
export type SealedSecret = z.infer<typeof SealedSecret>

/**
 * Ways to pay and their keys, as `store_settings.payments` holds them. Forgiving: what cannot be read counts as not set.
 * A store that never decided takes test cards and payment on delivery.
 */
export const PaymentSettings = z.object({
  test: z.object({ enabled: z.boolean().catch(true) }).catch({ enabled: true }),
  manual: z
    .object({ enabled: z.boolean().catch(true), instructions: z.string().catch('') })
    .catch({ enabled: true, instructions: '' }),
  bank: z
    .object({ enabled: z.boolean().catch(false), instructions: z.string().catch('') })
    .catch({ enabled: false, instructions: '' }),
  stripe: z
    .object({
      enabled: z.boolean().catch(false),
      publishableKey: z.string().catch(''),
      secretKey: SealedSecret.nullable().catch(null),
      webhookSecret: SealedSecret.nullable().catch(null),
    })
    .catch({ enabled: false, publishableKey: '', secretKey: null, webhookSecret: null }),
})
export type PaymentSettings = z.output<typeof PaymentSettings>
