import { revalidateTag } from 'next/cache'
import { continuePayment } from '#lib/checkout/continue-payment.ts'
import { orderPath } from '#lib/orders/order-address.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { pagesOfOrder, pagesOfReservation } from '#lib/web/changed-pages.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** Where a shopper comes back to after they were asked; what became of the payment is asked of its provider. */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async (ctx, request) => {
    const paymentId = request.nextUrl.pathname.split('/').at(-1) ?? ''
    const location = await nextPage(ctx, paymentId)
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  },
})

async function nextPage(ctx: StoreContext, paymentId: string): Promise<string> {
  const cartId = await visitorCartId(ctx)
  const outcome = await continuePayment(ctx, cartId, paymentId)
  if (!outcome) return '/cart'
  if (!outcome.ok) {
    expirePages(await pagesOfReservation(ctx, cartId))
    return `/checkout?payment=${outcome.failures[0].code}`
  }
  const { value } = outcome
  if (value.status === 'requires-action') {
    return value.challenge.kind === 'redirect' ? value.challenge.url : '/checkout?payment=declined'
  }
  expirePages(pagesOfOrder(ctx, value))
  return orderPath(ctx.tenant.id, value.orderId)
}

function expirePages(tags: readonly string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
}
