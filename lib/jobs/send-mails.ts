import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { sendQueuedMails } from '#lib/notifications/send-queued-mails.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { enqueue } from './enqueue.ts'

/** Sends what waits in one store, and asks to be called again when that was much. A store that is closed sends nothing. */
export async function sendMails({ tenantId }: { tenantId: string }): Promise<void> {
  const row = await publicDb().tenant.findUnique({ where: { id: tenantId } })
  if (row?.status !== 'active') return
  const { more } = await sendQueuedMails(storeContext(tenantFromRegistry(row), { kind: 'system' }))
  if (more) await enqueueSendMail(tenantId)
}

/** One such job of a store waits and one runs; whatever was written before the one that waits begins is sent by it. */
export async function enqueueSendMail(tenantId: string): Promise<void> {
  await enqueue('send-mail', { tenantId }, { singletonKey: tenantId })
}
