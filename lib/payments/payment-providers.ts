import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { manualProvider } from './manual-provider.ts'
import type { PaymentProvider } from './payment-provider.ts'
import { testProvider } from './test-provider.ts'

const providers = processSingleton(
  'payment-providers',
  () => new Map<string, PaymentProvider>([testProvider, manualProvider].map((provider) => [provider.id, provider])),
)

/** Which provider takes which way to pay. */
const PROVIDER_OF = { card: 'test', manual: 'manual' } as const

export function providerIdOf(method: keyof typeof PROVIDER_OF): string {
  return PROVIDER_OF[method]
}

/** Adds a provider, or replaces the one of the same id. */
export function registerPaymentProvider(provider: PaymentProvider): void {
  providers.set(provider.id, provider)
}

/** @throws Error when a stored payment names a provider that is not installed */
export function requirePaymentProvider(id: string): PaymentProvider {
  const provider = providers.get(id)
  if (!provider) throw new Error(`There is no payment provider "${id}"`)
  return provider
}

/** "Card" or "Pay on delivery": what a way to pay is called. */
export function paymentLabel(providerId: string): string {
  return providerId === 'manual' ? 'Pay on delivery' : 'Card'
}
