import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { sendQueuedWebhooks } from '#lib/webhooks/send-queued-webhooks.ts'
import { enqueue } from './enqueue.ts'

/** Sends what waits in one store, and asks to be called again when that was much. A store that is closed sends nothing. */
export async function sendWebhooks({ tenantId }: { tenantId: string }): Promise<void> {
  const row = await publicDb().tenant.findUnique({ where: { id: tenantId } })
  if (row?.status !== 'active') return
  const { more } = await sendQueuedWebhooks(storeContext(tenantFromRegistry(row), { kind: 'system' }))
  if (more) await enqueueSendWebhooks(tenantId)
}

/** One such job of a store waits and one runs; whatever was written before the one that waits begins is sent by it. */
export async function enqueueSendWebhooks(tenantId: string): Promise<void> {
  await enqueue('send-webhooks', { tenantId }, { singletonKey: tenantId })
}
