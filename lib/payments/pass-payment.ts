import type { TenantTx } from '#lib/db/tenant-db.ts'
import { mayPass, type PaymentStatus } from './payment-lifecycle.ts'

/**
 * Passes a payment on, by one conditional update.
 * @returns true for the one caller who made the step; only that one may do what follows from it
 * @throws Error for a step that the lifecycle does not know
 */
export async function passPayment(
  tx: TenantTx,
  payment: { id: string; from: PaymentStatus; to: PaymentStatus },
  details: { reference?: string; failureCode?: string | null; settledAt?: Date } = {},
): Promise<boolean> {
  const { id, from, to } = payment
  if (!mayPass(from, to)) throw new Error(`A payment cannot pass from ${from} to ${to}`)
  const { count } = await tx.payment.updateMany({ where: { id, status: from }, data: { ...details, status: to } })
  return count > 0
}
