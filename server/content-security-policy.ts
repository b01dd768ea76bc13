import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { findPaymentMethods } from '#lib/payments/find-payment-methods.ts'

/** React and the bundler evaluate code while developing. */
const DEVELOPING = process.env.NODE_ENV === 'production' ? '' : " 'unsafe-eval'"

/** Scripts and frames of our own only; inline ones are Next's, on pages that are the same for everybody. */
export const CONTENT_SECURITY_POLICY = policyWith('', '')

/** As Stripe asks for it: its form is a frame of its own, with another one for banks that ask. */
const WITH_STRIPE = policyWith(' https://js.stripe.com', ' https://js.stripe.com https://hooks.stripe.com')

/** The reference of an API needs nothing from anywhere else. */
const OF_REFERENCE = [
  "default-src 'none'",
  `script-src 'self' 'unsafe-inline'${DEVELOPING}`,
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** Closes the reference of an API against everything that is not of this host. */
export function closeReference(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.split(/[?#]/, 1)[0] === '/api/docs') response.setHeader('content-security-policy', OF_REFERENCE)
}

function policyWith(scripts: string, frames: string): string {
  return [
    `script-src 'self' 'unsafe-inline'${DEVELOPING}${scripts}`,
    `frame-src 'self'${frames}`,
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ')
}

/** Lets Stripe's script into the checkout of a store that takes cards by Stripe; nowhere else is it allowed. */
export async function admitStripe(tenant: Tenant, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url?.split(/[?#]/, 1)[0] !== '/checkout') return
  const methods = await findPaymentMethods(tenantDb(tenant))
  if (methods.some(({ id }) => id === 'stripe')) response.setHeader('content-security-policy', WITH_STRIPE)
}
