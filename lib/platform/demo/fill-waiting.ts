import type { TenantTx } from '#lib/db/tenant-db.ts'

const HOUR_MS = 3_600_000
const WAITING = ['joan@example.com', 'emil@example.com', 'hedy@example.com']
/** A cart with two things in it, left yesterday; a little less than half a day later it was reminded of. */
const LEFT_HOURS_AGO = 20
const REMINDED_HOURS_AGO = 9

/** Who waits for something sold out, and a cart that was left. It needs the store's variants. */
export async function fillWaiting(tx: TenantTx, variantIds: readonly string[], now: Date): Promise<void> {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS)
  const gone = await tx.variant.findMany({
    where: { stock: 0, tracked: true, product: { status: 'active', publishAt: null } },
    orderBy: [{ product: { createdAt: 'asc' } }, { position: 'asc' }],
    take: WAITING.length,
    select: { id: true },
  })
  await tx.stockNotice.createMany({
    data: gone.flatMap(({ id }, i) =>
      WAITING.slice(i).map((email, j) => ({ variantId: id, email, createdAt: ago(30 + 7 * i + 11 * j) })),
    ),
  })
  const email = 'rosa@example.com'
  await tx.cart.deleteMany({ where: { email } })
  const times = {
    createdAt: ago(LEFT_HOURS_AGO + 1),
    updatedAt: ago(LEFT_HOURS_AGO),
    remindedAt: ago(REMINDED_HOURS_AGO),
  }
  const cart = await tx.cart.create({ data: { email, ...times }, select: { id: true } })
  await tx.cartLine.createMany({
    data: variantIds
      .slice(0, 2)
      .map((variantId) => ({ cartId: cart.id, variantId, quantity: 1, addedAt: times.createdAt })),
  })
}
