import { resolve } from 'node:path'
import type { Tenant } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'

/** Where media lie when they are kept on this machine's disk. */
export function mediaRoot(): string {
  return resolve(env().SOUK_DIR, 'media')
}

/** Where a store's pictures lie then. Named by the store's id, which never changes and is no other store's. */
export function mediaFolder(tenant: Pick<Tenant, 'id'>): string {
  return resolve(mediaRoot(), tenant.id)
}
