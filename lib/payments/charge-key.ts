/**
 * What the provider knows a payment by. Never the key from the form: providers serve all stores at once, and a shopper
 * who sends a key that paid in another store must not be told "paid" again.
 */
export function chargeKey(tenant: { id: string }, payment: { id: string }): string {
  return `${tenant.id}/${payment.id}`
}

/** What the provider knows a refund by. */
export function refundKey(tenant: { id: string }, payment: { id: string }, refund: { id: string }): string {
  return `${chargeKey(tenant, payment)}/refund/${refund.id}`
}
