import type { StoreAct, StoreActName } from '#lib/tenancy/store-act.ts'

/** What the activity log says of a webhook. It is named by its host alone: what follows it may be a secret. */
export function webhookAct(action: StoreActName, { url }: { url: string }): StoreAct {
  return { action, subject: new URL(url).host }
}
