import Stripe from 'stripe'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** Below `CHARGE_TIMEOUT_MS`, with its retries, ms. */
const TIMEOUT_MS = 6_000

/** Connections are kept open for all stores together; keys travel with each request. */
const httpClient = processSingleton('stripe-http', () => Stripe.createNodeHttpClient())

/** Stripe's own client for one merchant's key. */
export function stripeClient(secretKey: string): Stripe {
  const { STRIPE_API_URL } = env()
  const url = STRIPE_API_URL === undefined ? undefined : new URL(STRIPE_API_URL)
  return new Stripe(secretKey, {
    httpClient,
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(url && {
      host: url.hostname,
      port: url.port || (url.protocol === 'http:' ? 80 : 443),
      protocol: url.protocol === 'http:' ? 'http' : 'https',
    }),
  })
}
