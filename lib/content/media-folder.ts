import { resolve } from 'node:path'
import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'

/** Where a store's pictures lie. Named by the store's id, which never changes and is no other store's. */
export function mediaFolder(tenant: Pick<Tenant, 'id'>): string {
  return resolve(env().SOUK_DIR, 'media', tenant.id)
}
