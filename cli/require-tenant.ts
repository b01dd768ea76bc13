import type { Tenant } from '#lib/db/tenant.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { findTenant } from '#lib/tenancy/find-tenant.ts'

/** @throws PlainError when no store has this slug, schema or host */
export async function requireTenant(name: string): Promise<Tenant> {
  const tenant = await findTenant(name)
  if (!tenant) throw new PlainError(`There is no store "${name}". \`souk list-tenants\` lists them.`)
  return tenant
}
