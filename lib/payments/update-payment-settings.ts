import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { type Failure, fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getPaymentSettings } from './get-payment-settings.ts'
import type { PaymentSettingsView } from './payment-settings-view.ts'
import { readPaymentSettings } from './read-payment-settings.ts'
import type { PaymentSettings, PaymentSettingsInput, SealedSecret } from './schema.ts'
import { openSecret, type SecretName, sealSecret } from './seal-secret.ts'

/**
 * Saves the ways to pay. A secret that is left empty stays as it is; one that is given is sealed before it is written.
 * @returns what is missing beside its field, and `none` when nobody could pay any more
 */
export async function updatePaymentSettings(
  ctx: StoreContext,
  input: PaymentSettingsInput,
): Promise<Result<PaymentSettingsView>> {
  const { testEnabled, manualEnabled, bankEnabled, stripeEnabled } = input
  if (!(testEnabled || manualEnabled || bankEnabled || stripeEnabled)) {
    return fail('none', 'Switch on at least one way to pay.')
  }
  const saved = await allOrNothing(ctx.db, (tx) => save(tx, ctx, input))
  return saved.ok ? ok(await getPaymentSettings(ctx)) : saved
}

async function save(tx: TenantTx, ctx: StoreContext, input: PaymentSettingsInput): Promise<Result<null>> {
  // Two who save at once must not lose one's key.
  await tx.$queryRaw`SELECT 1 FROM store_settings WHERE id = 'store' FOR UPDATE`
  const { stripe: before } = await readPaymentSettings(tx)
  const storeId = ctx.tenant.id
  const stripe: PaymentSettings['stripe'] = {
    enabled: input.stripeEnabled,
    publishableKey: input.stripePublishableKey,
    secretKey: sealed(storeId, 'stripe.secretKey', input.stripeSecretKey) ?? before.secretKey,
    webhookSecret: sealed(storeId, 'stripe.webhookSecret', input.stripeWebhookSecret) ?? before.webhookSecret,
  }
  if (stripe.enabled) {
    const missing = missingFor(storeId, stripe)
    if (missing) return { ok: false, failures: [missing] }
  }
  const payments: PaymentSettings = {
    test: { enabled: input.testEnabled },
    manual: { enabled: input.manualEnabled, instructions: input.manualInstructions },
    bank: { enabled: input.bankEnabled, instructions: input.bankInstructions },
    stripe,
  }
  await tx.storeSettings.update({ where: { id: 'store' }, data: { payments } })
  return ok(null)
}

function sealed(storeId: string, name: SecretName, secret: string): SealedSecret | null {
  return secret === '' ? null : sealSecret(storeId, name, secret)
}

/** Without all three, and readable here, money could be taken that no order is made for. */
function missingFor(storeId: string, stripe: PaymentSettings['stripe']): Failure | null {
  const secretKey = openSecret(storeId, 'stripe.secretKey', stripe.secretKey)
  if (stripe.publishableKey === '') return missing('stripePublishableKey', 'Enter the publishable key.')
  if (secretKey === null) return missing('stripeSecretKey', 'Enter the secret key.')
  if (openSecret(storeId, 'stripe.webhookSecret', stripe.webhookSecret) === null) {
    return missing('stripeWebhookSecret', 'Enter the signing secret, so that Stripe can tell us what was paid.')
  }
  if (secretKey.includes('_live_') !== stripe.publishableKey.includes('_live_')) {
    return missing('stripeSecretKey', 'One of the two keys is for tests, the other one is not.')
  }
  return null
}

function missing(field: string, message: string): Failure {
  return { code: 'missing', message, field }
}
