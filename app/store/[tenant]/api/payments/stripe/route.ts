import { revalidateTag } from 'next/cache'
import { paymentOutcome } from '#lib/checkout/payment-outcome.ts'
import { takeEvent } from '#lib/checkout/take-event.ts'
import { openPaymentProvider } from '#lib/payments/payment-providers.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { storeTag } from '#lib/web/cache-tags.ts'
import { pagesOfOrder } from '#lib/web/changed-pages.ts'
import { defineStoreWebhook } from '#lib/web/define-store-webhook.ts'

/** Stripe's events are a few kilobytes. */
const MOST_BYTES = 256 * 1024

/**
 * What Stripe tells this store. Answered with 2xx once it is taken in, or is none of ours; with 400 when its signature is
 * not the store's; anything else makes Stripe send it again, for days.
 */
export const POST = defineStoreWebhook({
  most: MOST_BYTES,
  run: async (ctx, body, headers) => {
    const provider = await openPaymentProvider(ctx, 'stripe')
    const event = await provider.readEvent?.(body, headers)
    if (!event) return Response.json({ ok: false }, { status: 404 })
    if (!event.ok) {
      const [{ code, message }] = event.failures
      if (code === 'not-ours') return Response.json({ ok: true, outcome: 'ignored' })
      return Response.json({ ok: false, message }, { status: 400 })
    }
    const taken = await takeEvent(ctx, event.value)
    if (taken.outcome === 'taken') {
      for (const tag of await changedPages(ctx, taken.paymentId)) revalidateTag(tag, { expire: 0 })
    }
    return Response.json({ ok: true, outcome: taken.outcome })
  },
})

/** An order made shows in what is in stock; what was given back may be anything. */
async function changedPages(ctx: StoreContext, paymentId: string): Promise<string[]> {
  const outcome = await paymentOutcome(ctx.db, paymentId)
  return outcome?.ok ? pagesOfOrder(ctx, outcome.value) : [storeTag(ctx.tenant)]
}
