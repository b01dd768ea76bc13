import { z } from 'zod'
import { optionalLine, optionalParagraphs } from '#lib/kernel/text.ts'

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

const isOn = z.stringbool({ truthy: ['on', 'true'], falsy: ['off', 'false', ''] }).default(false)

/** A key as its provider writes it; empty keeps the one that is saved. */
function key(pattern: RegExp, wrong: string) {
  return optionalLine(300).refine((text) => text === '' || pattern.test(text), wrong)
}

/** The form of the ways to pay. */
export const PaymentSettingsInput = z
  .object({
    testEnabled: isOn,
    manualEnabled: isOn,
    manualInstructions: optionalParagraphs(MAX_INSTRUCTIONS),
    bankEnabled: isOn,
    bankInstructions: optionalParagraphs(MAX_INSTRUCTIONS),
    stripeEnabled: isOn,
    stripePublishableKey: key(/^pk_(test|live)_\w+$/, 'This key begins with pk_test_ or pk_live_.'),
    stripeSecretKey: key(/^[rs]k_(test|live)_\w+$/, 'This key begins with sk_test_, sk_live_, rk_test_ or rk_live_.'),
    stripeWebhookSecret: key(/^whsec_\w+$/, 'This secret begins with whsec_.'),
  })
  .refine(({ bankEnabled, bankInstructions }) => !bankEnabled || bankInstructions !== '', {
    path: ['bankInstructions'],
    error: 'Say where the money is to be sent.',
    when: () => true,
  })
  .refine(
    ({ stripePublishableKey, stripeSecretKey }) =>
      stripePublishableKey === '' ||
      stripeSecretKey === '' ||
      stripePublishableKey.includes('_live_') === stripeSecretKey.includes('_live_'),
    { path: ['stripeSecretKey'], error: 'One of the two keys is for tests, the other one is not.' },
  )
export type PaymentSettingsInput = z.output<typeof PaymentSettingsInput>
