import { removeOldMails } from '#lib/notifications/remove-old-mails.ts'
import { removeOldDeliveries } from '#lib/webhooks/remove-old-deliveries.ts'
import { inOpenStores } from './in-open-stores.ts'

/** Removes old mails and old deliveries of webhooks in every open store. */
export function tidyOutgoing(): Promise<void> {
  return inOpenStores('what was sent long ago could not be removed; it is tried again tomorrow', async (ctx) => {
    await removeOldMails(ctx)
    await removeOldDeliveries(ctx)
  })
}
