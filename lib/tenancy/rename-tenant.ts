import type pg from 'pg'
import { z } from 'zod'
import type { Tenant as TenantRow } from '#lib/db/generated/public/client.ts'
import { isTenantSchemaName } from '#lib/db/schema-name.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from './acting.ts'
import { renameSchema } from './create-schema.ts'
import { withLockedTenant } from './lock-tenant.ts'
import { recordLifecycle } from './record-lifecycle.ts'
import { claimHost, isTaken, subdomainOf } from './register-tenant.ts'
import { forgetTenants } from './resolve-tenant.ts'
import { StoreSlug, schemaNameOf } from './store-slug.ts'
import { toTenantRow } from './tenant-row.ts'

/** How long a former subdomain leads to the new one, and stays taken, days. */
export const REDIRECT_DAYS = 30

const RenameInput = z.object({
  slug: StoreSlug,
  /** Defaults to the slug with `_` for `-`, also for a store whose schema was once named by hand. */
  schemaName: z
    .string()
    .refine(
      (name) => isTenantSchemaName(name) && !name.includes('__'),
      'Use lower-case letters, digits and single underscores, starting with a letter.',
    )
    .optional(),
})

/**
 * Gives a store another address: slug, subdomain, schema and role change in one transaction, while nobody is in the
 * middle of anything in the store. The old subdomain leads to the new one for 30 days, and requests under way go on.
 *
 * @returns failures beside `slug` or `schemaName` (refused, or taken), `not-found`, or `archived`
 * @throws StoreBusyError when a transaction in the store does not end
 */
export async function renameTenant(
  tenantId: string,
  input: z.input<typeof RenameInput>,
  acting: Acting,
): Promise<Result<Tenant>> {
  const parsed = RenameInput.safeParse(input)
  if (!parsed.success) return failuresOf(parsed.error)
  const { slug, schemaName = schemaNameOf(slug) } = parsed.data
  let field = 'slug'
  try {
    const result = await withLockedTenant(tenantId, async (client, row): Promise<Result<TenantRow>> => {
      field = 'slug'
      if (row.status === 'archived') return fail('archived', 'This store is deleted. Bring it back first.')
      if (row.slug === slug && row.schemaName === schemaName) {
        return fail('unchanged', 'The store has this address already.', 'slug')
      }
      let renamed = row
      if (row.slug !== slug) {
        renamed = await updateTenant(client, row.id, 'slug', slug)
        await moveSubdomain(client, row, slug)
      }
      if (row.schemaName !== schemaName) {
        // Without a name given by hand it is the address that has to be another one.
        field = input.schemaName === undefined ? 'slug' : 'schemaName'
        renamed = await updateTenant(client, row.id, 'schema_name', schemaName)
        await moveSchema(client, row.schemaName, schemaName)
      }
      const event = { type: 'tenant.renamed', tenantId, payload: { from: row.slug, to: slug } } as const
      await recordLifecycle(client, event, acting)
      return ok(renamed)
    })
    if (!result) return fail('not-found', 'There is no such store.')
    if (!result.ok) return result
    forgetTenants()
    return ok(tenantFromRegistry(result.value))
  } catch (error) {
    if (!isTaken(error)) throw error
    return fail('taken', field === 'slug' ? 'This address is taken.' : 'This schema name is taken.', field)
  }
}

async function updateTenant(client: pg.PoolClient, id: string, column: 'slug' | 'schema_name', value: string) {
  const { rows } = await client.query(
    `UPDATE public.tenant SET ${column} = $2, updated_at = now() WHERE id = $1 RETURNING *`,
    [id, value],
  )
  return toTenantRow(rows[0])
}

async function moveSubdomain(client: pg.PoolClient, { id, slug: from }: TenantRow, to: string): Promise<void> {
  const { rows } = await client.query<{ was_primary: boolean }>(
    `UPDATE public.domain former SET is_primary = false, redirects_until = now() + make_interval(days => $3)
       FROM public.domain before
      WHERE former.host = $1 AND former.tenant_id = $2 AND before.id = former.id
      RETURNING before.is_primary AS was_primary`,
    [subdomainOf(from), id, REDIRECT_DAYS],
  )
  // A name that the store had before leads to the store itself: it may have it again.
  await client.query('DELETE FROM public.domain WHERE host = $1 AND tenant_id = $2', [subdomainOf(to), id])
  await claimHost(client, { tenantId: id, host: subdomainOf(to), isPrimary: rows[0]?.was_primary ?? true })
}

async function moveSchema(client: pg.PoolClient, from: string, to: string): Promise<void> {
  await renameSchema(client, from, to)
  await client.query('UPDATE public.migration_failure SET schema_name = $2 WHERE schema_name = $1', [from, to])
}
