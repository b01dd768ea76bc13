import { AsyncLocalStorage } from 'node:async_hooks'
import type { Tenant } from '#lib/db/tenant.ts'
import { type TenantDb, tenantDb } from '#lib/db/tenant-db.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { inStoreLog } from '#lib/log.ts'

/** One store, and its data. */
export type TenantScope = { readonly tenant: Tenant; readonly db: TenantDb }

const scopes = processSingleton('tenant-scopes', () => new AsyncLocalStorage<TenantScope>())

/**
 * Runs `work` in one store. Inside, `currentTenantScope` answers this store, whatever else runs at the same time; after
 * it, also after a throw, whatever was current before is current again, and the handle given to `work` opens nothing.
 * @param tenant a store read from the registry, in any status
 */
export async function withTenant<T>(tenant: Tenant, work: (scope: TenantScope) => T | Promise<T>): Promise<T> {
  let open = true
  const db = new Proxy(tenantDb(tenant, { asOperator: true }), {
    get(target, name) {
      if (!open) throw new Error(`The data of "${tenant.slug}" was used after its scope ended`)
      return Reflect.get(target, name) as unknown
    },
  })
  const scope: TenantScope = { tenant, db }
  try {
    return await scopes.run(scope, () => inStoreLog(tenant.slug, async () => await work(scope)))
  } finally {
    open = false
  }
}

/** The store that the running code is in by `withTenant`; null outside. */
export function currentTenantScope(): TenantScope | null {
  return scopes.getStore() ?? null
}
