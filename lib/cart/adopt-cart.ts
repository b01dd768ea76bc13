import type { TenantTx } from '#lib/db/tenant-db.ts'
import { stockLeft } from '#lib/inventory/stock-left.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { mergedCodes } from './cart-codes.ts'
import { lockCart } from './lock-cart.ts'
import { mergedQuantity } from './merged-quantity.ts'

/**
 * Makes the guest's cart the account's at sign-in, or pours it into the cart the account has. A cart of another account
 * is left alone, whatever the cookie says.
 * @returns the id for the visitor's cookie, or null when there is no cart at all
 */
export function adoptCart(ctx: StoreContext, guestCartId: string | null, customerId: string): Promise<string | null> {
  return ctx.db.$transaction(async (tx) => {
    // Two sign-ins at once take turns, so that the guest's things are not poured in twice.
    await tx.$queryRaw`SELECT "id" FROM "customer" WHERE "id" = ${customerId} FOR UPDATE`
    const guestId = await lockCart(tx, guestCartId)
    const guest =
      guestId && (await tx.cart.findFirst({ where: { id: guestId, customerId: null }, select: { id: true } }))
    const own = await tx.cart.findUnique({ where: { customerId }, select: { id: true } })
    if (!guest) return own?.id ?? null
    if (own) {
      await pour(tx, guest.id, own.id)
      return own.id
    }
    await tx.cart.update({ where: { id: guest.id }, data: { customerId } })
    return guest.id
  })
}

async function pour(tx: TenantTx, guestId: string, ownId: string): Promise<void> {
  await lockCart(tx, ownId)
  const ownLines = await tx.cartLine.findMany({ where: { cartId: ownId } })
  const guestLines = await tx.cartLine.findMany({
    where: { cartId: guestId },
    include: { variant: { select: { stock: true, tracked: true } } },
  })
  for (const { variantId, quantity, addedAt, variant } of guestLines) {
    const own = ownLines.find((line) => line.variantId === variantId)
    await tx.cartLine.upsert({
      where: { cartId_variantId: { cartId: ownId, variantId } },
      create: { cartId: ownId, variantId, quantity, addedAt },
      update: { quantity: mergedQuantity(own?.quantity ?? 0, quantity, stockLeft(variant)) },
    })
  }
  const [own, guest] = await Promise.all([cartById(tx, ownId), cartById(tx, guestId)])
  const codes = mergedCodes(own.codes, guest.codes)
  await tx.cart.update({ where: { id: ownId }, data: { codes, note: own.note || guest.note } })
  // A payment that began with the guest's cart is followed from the account's.
  await tx.payment.updateMany({ where: { cartId: guestId }, data: { cartId: ownId } })
  await tx.cart.delete({ where: { id: guestId } })
}

function cartById(tx: TenantTx, id: string) {
  return tx.cart.findUniqueOrThrow({ where: { id }, select: { codes: true, note: true } })
}
