import { publicDb } from '#lib/db/public-db.ts'
import { log } from '#lib/log.ts'
import type { Acting } from './acting.ts'
import type { StoreAct } from './store-act.ts'

/**
 * Writes down who did what in a store. The act itself is committed by then, in another schema: what cannot be written
 * here is in the log, and is no reason to tell anybody that they failed.
 */
export async function recordStoreAct(
  tenant: { id: string; slug: string },
  { actor, address }: Acting,
  { action, subject }: StoreAct,
): Promise<void> {
  try {
    await publicDb().auditEvent.create({
      data: { actor, address: address ?? null, action, tenantId: tenant.id, detail: subject ? { subject } : {} },
    })
  } catch (error) {
    log.error({ err: error, tenant: tenant.slug, actor, address, action, subject }, 'an act could not be audited')
  }
}
