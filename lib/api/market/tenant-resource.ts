import { z } from 'zod'
import type { Domain, Tenant as TenantRow } from '#lib/db/generated/public/client.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { tenantVersion } from '#lib/tenancy/tenant-version.ts'

export const TENANT_STATUSES = ['active', 'suspended', 'archived'] as const

export const Tenant = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    schema: z.string().meta({ description: 'The PostgreSQL schema that holds its rows.' }),
    url: z.url().meta({ description: 'On its subdomain.' }),
    domains: z
      .array(z.strictObject({ host: z.string(), is_primary: z.boolean(), is_verified: z.boolean() }))
      .meta({ description: 'Hosts that it answers on, or has claimed.' }),
    status: z.enum(TENANT_STATUSES),
    owner_email: z.string(),
    on_trial: z.boolean(),
    paid_until: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    archived_at: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Since when it has been deleted: it can be brought back for 30 days.' }),
    version: z.string(),
  })
  .meta({ id: 'Tenant' })

/** What a query has to select for it: hosts that lead elsewhere are no place of the store's. */
export const WITH_HOSTS = {
  domains: { where: { redirectsUntil: null }, orderBy: [{ isPrimary: 'desc' as const }, { host: 'asc' as const }] },
}

export function tenantResource(row: TenantRow & { domains: Domain[] }): z.input<typeof Tenant> {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    schema: row.schemaName,
    url: tenantUrl(row),
    domains: row.domains.map(({ host, isPrimary, verifiedAt }) => ({
      host,
      is_primary: isPrimary,
      is_verified: verifiedAt !== null,
    })),
    status: z.enum(TENANT_STATUSES).parse(row.status),
    owner_email: row.ownerEmail,
    on_trial: row.onTrial,
    paid_until: row.paidUntil?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    archived_at: row.archivedAt?.toISOString() ?? null,
    version: tenantVersion(row),
  }
}
