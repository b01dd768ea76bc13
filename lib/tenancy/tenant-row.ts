import { z } from 'zod'
import type { Tenant } from '#lib/db/generated/public/client.ts'

const Row = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  schema_name: z.string(),
  node: z.string(),
  status: z.string(),
  on_trial: z.boolean(),
  paid_until: z.date().nullable(),
  owner_email: z.string(),
  archived_at: z.date().nullable(),
  status_before_archive: z.string().nullable(),
  created_at: z.date(),
  updated_at: z.date(),
})

/** A `tenant` row read without Prisma, in the shape Prisma gives it. */
export function toTenantRow(row: Record<string, unknown>): Tenant {
  const parsed = Row.parse(row)
  const { schema_name, on_trial, paid_until, owner_email, archived_at, status_before_archive, ...rest } = parsed
  const { created_at, updated_at, ...same } = rest
  return {
    ...same,
    schemaName: schema_name,
    onTrial: on_trial,
    paidUntil: paid_until,
    ownerEmail: owner_email,
    archivedAt: archived_at,
    statusBeforeArchive: status_before_archive,
    createdAt: created_at,
    updatedAt: updated_at,
  }
}
