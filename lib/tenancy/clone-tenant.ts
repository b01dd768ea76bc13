import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import type { Tenant as TenantRow } from '#lib/db/generated/public/client.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { schemaMark } from '#lib/db/schema-mark.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { requiredLine } from '#lib/kernel/text.ts'
import type { Acting } from './acting.ts'
import { removeUnlessCommitted } from './archive/import-tenant.ts'
import { inSnapshot, type Snapshot } from './archive/in-snapshot.ts'
import { knownMigrations } from './archive/known-migrations.ts'
import { holdMediaLock } from './archive/media-guard.ts'
import { copyMedia } from './copy-media.ts'
import { copyRows } from './copy-rows.ts'
import { createSchema } from './create-schema.ts'
import { HELD_MAIL_REASONS } from './held-mails.ts'
import { applyMigrations, grantTenantTables } from './migrate/apply-migrations.ts'
import { ANONYMOUS_EMAIL_OF_PARAMETER } from './personal-data.ts'
import { recordLifecycle } from './record-lifecycle.ts'
import { isTaken, registerTenant } from './register-tenant.ts'
import { forgetTenants } from './resolve-tenant.ts'
import { silenceCopy } from './silence-copy.ts'
import { StoreSlug, schemaNameOf } from './store-slug.ts'

export const CloneInput = z.object({
  slug: StoreSlug,
  /** The source's when left out. */
  name: requiredLine(80, 'Give the store a name.').optional(),
  /** Replaces every personal datum; nobody's password comes along then. */
  anonymise: z.boolean().default(false),
})
export type CloneInput = z.input<typeof CloneInput>

export type Cloned = { tenant: Tenant; rows: number; mediaFiles: number }

/**
 * Makes a store out of another one: its tables, rows, pictures and counters as they were in one moment, while the other
 * goes on selling. The copy is there whole, or nothing is. Charges stay with the source: what is refunded in the copy
 * moves no money.
 *
 * @param hooks `onRows` may be told more than there are when a try was undone
 * @returns failures beside `slug` ('taken', 'invalid') or `name`
 */
export async function cloneTenant(
  source: Pick<Tenant, 'id'>,
  input: CloneInput,
  acting: Acting,
  hooks: { onRows?: (rows: number) => void } = {},
): Promise<Result<Cloned>> {
  const parsed = CloneInput.safeParse(input)
  if (!parsed.success) return failuresOf(parsed.error)
  const request = parsed.data
  const made: { id: string }[] = []
  try {
    const cloned = await inSnapshot(
      async () => (await requireSource(source.id)).schemaName,
      'write',
      async (snapshot) => {
        await holdMediaLock(snapshot.client)
        const salt = request.anonymise ? randomBytes(32).toString('hex') : null
        const row = await register(snapshot, source.id, request, salt)
        made.push(row)
        const rows = await fill(snapshot, row, salt, hooks.onRows ?? (() => {}))
        const mediaFiles = await copyMedia(
          snapshot.client,
          { id: source.id, schemaName: snapshot.schemaName },
          { id: row.id },
        )
        const payload = { slug: row.slug, origin: 'clone' } as const
        await recordLifecycle(snapshot.client, { type: 'tenant.created', tenantId: row.id, payload }, acting)
        return { tenant: tenantFromRegistry(row), rows, mediaFiles }
      },
    )
    forgetTenants()
    return ok(cloned)
  } catch (error) {
    if (isTaken(error)) return fail('taken', 'This address is taken.', 'slug')
    throw error
  } finally {
    // Also those of tries that were undone and made again.
    for (const tenant of made) await removeUnlessCommitted(tenant).catch(() => {})
  }
}

type Request = z.output<typeof CloneInput>

async function register({ client }: Snapshot, sourceId: string, request: Request, salt: string | null) {
  const source = await requireSource(sourceId)
  return registerTenant(client, {
    name: request.name ?? source.name,
    slug: request.slug,
    schemaName: schemaNameOf(request.slug),
    ownerEmail: salt === null ? source.ownerEmail : await anonymousEmail(client, salt, source.ownerEmail),
  })
}

/** The same that the owner's own row gets, so that both still belong together. */
async function anonymousEmail(client: pg.PoolClient, salt: string, email: string): Promise<string> {
  const { rows } = await client.query<{ email: string }>(`SELECT ${ANONYMOUS_EMAIL_OF_PARAMETER} AS email`, [
    salt,
    email,
  ])
  if (!rows[0]) throw new Error('A SELECT without FROM has one row')
  return rows[0].email
}

async function fill(
  { client, schemaName, tables }: Snapshot,
  { id, schemaName: to }: TenantRow,
  salt: string | null,
  onRows: (rows: number) => void,
): Promise<number> {
  const { rows: applied } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM public.migration_ledger WHERE schema_name = $1',
    [schemaName],
  )
  const { had, missing } = knownMigrations(applied)
  await createSchema(client, to, schemaMark(id))
  await applyMigrations(client, to, had)
  const copied = await copyRows(client, { schemaName, tables }, to, salt, onRows)
  await applyMigrations(client, to, missing)
  await silenceCopy(client, to, HELD_MAIL_REASONS.copied)
  await grantTenantTables(client, to, tenantRoleName(marketDatabase().name, to))
  return copied
}

async function requireSource(id: string): Promise<TenantRow> {
  const row = await publicDb().tenant.findUnique({ where: { id } })
  if (!row) throw new PlainError('This store is gone.')
  return row
}
