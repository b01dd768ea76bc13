import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { bankProvider } from './bank-provider.ts'
import { giftCardProvider } from './gift-card-provider.ts'
import { manualProvider } from './manual-provider.ts'
import type { PaymentAdapter, PaymentProvider, Received } from './payment-provider.ts'
import { readPaymentSettings } from './read-payment-settings.ts'
import { stripeProvider } from './stripe-provider.ts'
import { testProvider } from './test-provider.ts'

const adapters = processSingleton(
  'payment-providers',
  () =>
    new Map<string, PaymentAdapter>(
      [testProvider, manualProvider, bankProvider, giftCardProvider, stripeProvider].map((adapter) => [
        adapter.id,
        adapter,
      ]),
    ),
)

/** Adds a provider, or replaces the one of the same id. */
export function registerPaymentProvider(adapter: PaymentAdapter): void {
  adapters.set(adapter.id, adapter)
}

/** Whether what came is what a payment was to bring. */
export function isInFull(payment: Received & { provider: string }, received: Received): boolean {
  const { provider, amountMinor, currency } = payment
  const due = adapters.get(provider)?.takes?.({ amountMinor, currency }) ?? amountMinor
  return received.amountMinor === due && received.currency === currency
}

/**
 * The store's own line to a provider, with the settings as they are now.
 * @throws Error when a stored payment names a provider that is not installed
 */
export async function openPaymentProvider(ctx: StoreContext, id: string): Promise<PaymentProvider> {
  const adapter = adapters.get(id)
  if (!adapter) throw new Error(`There is no payment provider "${id}"`)
  return adapter.connect(ctx, await readPaymentSettings(ctx.db))
}
