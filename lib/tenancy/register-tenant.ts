import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Tenant as TenantRow } from '#lib/db/generated/public/client.ts'
import { errorCode, isUniqueViolation } from '#lib/db/sql.ts'
import { env } from '#lib/env.ts'
import { insertRow } from './insert-row.ts'
import { toTenantRow } from './tenant-row.ts'

export type Registration = { name: string; slug: string; schemaName: string; ownerEmail: string; domain?: string }

/**
 * Enters a store into the registry, with its subdomain. The first statement takes the slug: everybody else who wants
 * it waits here until this transaction ends.
 *
 * @param registration `domain` is a host of the store's own that somebody vouches for
 * @throws an error that `isTaken` knows when slug, schema or host are another store's, or were within the last 30 days
 */
export async function registerTenant(client: pg.PoolClient, registration: Registration): Promise<TenantRow> {
  const { name, slug, schemaName, ownerEmail, domain } = registration
  const id = randomUUID()
  const tenant = await insertRow(client, 'public', 'tenant', {
    id,
    name,
    slug,
    schema_name: schemaName,
    owner_email: ownerEmail,
    updated_at: new Date(),
  })
  const subdomain = subdomainOf(slug)
  for (const host of domain ? [domain, subdomain] : [subdomain]) {
    await claimHost(client, { tenantId: id, host, isPrimary: host === (domain ?? subdomain) })
  }
  return toTenantRow(tenant)
}

/** Makes a host a store's own. A former subdomain that leads nowhere any more is free again. */
export async function claimHost(
  client: pg.PoolClient,
  { tenantId, host, isPrimary }: { tenantId: string; host: string; isPrimary: boolean },
): Promise<void> {
  await client.query('DELETE FROM public.domain WHERE host = $1 AND redirects_until <= now()', [host])
  await insertRow(client, 'public', 'domain', {
    id: randomUUID(),
    host,
    tenant_id: tenantId,
    is_primary: isPrimary,
    verified_at: new Date(),
  })
}

export function subdomainOf(slug: string): string {
  return `${slug}.${env().ROOT_DOMAIN}`
}

const DUPLICATE_ROLE = '42710'
const DUPLICATE_SCHEMA = '42P06'

/** True for what registering a store or creating its schema throws when somebody else has the name. */
export function isTaken(error: unknown): boolean {
  return isUniqueViolation(error) || errorCode(error) === DUPLICATE_ROLE || errorCode(error) === DUPLICATE_SCHEMA
}
