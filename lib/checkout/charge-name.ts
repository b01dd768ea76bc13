import type { TenantTx } from '#lib/db/tenant-db.ts'
import { chargeKey } from '#lib/payments/charge-key.ts'
import type { ChargeName } from '#lib/payments/payment-provider.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

export type ChargedPayment = {
  id: string
  provider: string
  reference: string | null
  amountMinor: number
  currency: string
}

/** The columns of a payment that name its charge. */
export const CHARGED_PAYMENT = { id: true, provider: true, reference: true, amountMinor: true, currency: true }

/** A payment's charge, as its provider is asked about it. */
export function chargeNameOf(ctx: Pick<StoreContext, 'tenant'>, payment: ChargedPayment): ChargeName {
  const { id, reference, amountMinor, currency } = payment
  return { idempotencyKey: chargeKey(ctx.tenant, payment), paymentId: id, reference, amountMinor, currency }
}

/** @throws when there is no such payment */
export function readChargedPayment(db: TenantTx, id: string): Promise<ChargedPayment> {
  return db.payment.findUniqueOrThrow({ where: { id }, select: CHARGED_PAYMENT })
}
