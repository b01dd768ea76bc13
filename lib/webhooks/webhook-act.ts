import type { StoreAct, StoreActName } from '#lib/tenancy/store-act.ts'
import { webhookHost } from './webhook-host.ts'

/** What the activity log says of a webhook. It is named by its host alone: what follows it may be a secret. */
export function webhookAct(action: StoreActName, { url }: { url: string }): StoreAct {
  return { action, subject: webhookHost(url) ?? 'an address that cannot be read' }
}
