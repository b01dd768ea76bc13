import { hasDueMail } from '#lib/notifications/send-queued-mails.ts'
import { writeCartReminders } from '#lib/notifications/write-cart-reminders.ts'
import { writeStockNotices } from '#lib/stock-notices/write-stock-notices.ts'
import { hasDueDelivery } from '#lib/webhooks/send-queued-webhooks.ts'
import { inOpenStores } from './in-open-stores.ts'
import { enqueueSendMail } from './send-mails.ts'
import { enqueueSendWebhooks } from './send-webhooks.ts'

/**
 * Once a minute in every open store: reminds of carts, tells who waits for stock, and finds mails and events that nobody
 * sends, because their announcement was lost or their next try has come.
 */
export function sweepOutgoing(): Promise<void> {
  return inOpenStores('what waits to be sent could not be looked after; it is tried again in a minute', async (ctx) => {
    await writeCartReminders(ctx)
    await writeStockNotices(ctx)
    if (await hasDueMail(ctx)) await enqueueSendMail(ctx.tenant.id)
    if (await hasDueDelivery(ctx)) await enqueueSendWebhooks(ctx.tenant.id)
  })
}
