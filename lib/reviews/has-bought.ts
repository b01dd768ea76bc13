import type { TenantTx } from '#lib/db/tenant-db.ts'

/** True when a paid order of this customer contains the product; one that was refunded whole or cancelled counts no more. */
export async function hasBought(db: TenantTx, customerId: string, productId: string): Promise<boolean> {
  const order = await db.order.findFirst({
    where: {
      customerId,
      paymentStatus: { in: ['paid', 'partly-refunded'] },
      status: { not: 'cancelled' },
      lines: { some: { variant: { productId } } },
    },
    select: { id: true },
  })
  return order !== null
}
