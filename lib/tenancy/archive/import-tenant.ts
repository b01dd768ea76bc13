import type pg from 'pg'
import { inOwnerTransaction, ownerPool } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { schemaMark } from '#lib/db/schema-mark.ts'
import { errorCode } from '#lib/db/sql.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { mediaOf, type StoreMedia } from '#lib/storage/media-of.ts'
import type { Acting } from '../acting.ts'
import { createSchema } from '../create-schema.ts'
import { HELD_MAIL_REASONS } from '../held-mails.ts'
import { holdMails } from '../hold-mails.ts'
import { applyMigrations, grantTenantTables } from '../migrate/apply-migrations.ts'
import { recordLifecycle } from '../record-lifecycle.ts'
import { isTaken, registerTenant } from '../register-tenant.ts'
import { forgetTenants } from '../resolve-tenant.ts'
import { silenceCopy } from '../silence-copy.ts'
import { schemaNameOf, slugProblem } from '../store-slug.ts'
import type { ArchiveError, ArchiveManifest } from './archive-manifest.ts'
import { type Exported, summaryOf } from './export-tenant.ts'
import { knownMigrations } from './known-migrations.ts'
import { type LoadHooks, loadArchive } from './load-archive.ts'
import { holdMediaLock } from './media-guard.ts'
import { qualified } from './table-layout.ts'
import { verifyArchive } from './verify-archive.ts'

const MANY_ROWS = 1_000

export type ImportHooks = LoadHooks & {
  /** The file is proved whole; nothing has been written yet. */
  onVerified?: (file: Exported) => void
}

export type Imported = Exported & { tenant: Tenant }

/**
 * Makes a store from a file that `exportTenant` wrote, here or in another market, and migrates it forward when it is
 * older. The store is there whole, or nothing is. Under another name than the file's it is a copy, and has neither keys nor
 * webhooks of the original; under the same name it is that store, moved.
 *
 * @param options `slug` is its address here; the file's when left out
 * @returns failures 'refused' (the file, in one line) and, beside `slug`, 'invalid' or 'taken'
 */
export async function importTenant(
  file: string,
  options: { slug?: string },
  acting: Acting,
  hooks: ImportHooks = {},
): Promise<Result<Imported>> {
  try {
    const manifest = await verifyArchive(file)
    hooks.onVerified?.(summaryOf(manifest))
    const slug = (options.slug ?? manifest.store.slug).trim().toLowerCase()
    const problem = slugProblem(slug)
    if (problem) return fail('invalid', problem, 'slug')
    const tenant = await createFrom(file, manifest, slug, acting, hooks)
    forgetTenants()
    return ok({ ...summaryOf(manifest), tenant })
  } catch (error) {
    if (isTaken(error)) return fail('taken', 'This address is taken.', 'slug')
    if (isArchiveError(error)) return fail('refused', error.message)
    throw error
  }
}

/** By its code: the error may come from another copy of these modules. */
export function isArchiveError(error: unknown): error is ArchiveError {
  return errorCode(error) === 'ARCHIVE'
}

async function createFrom(
  file: string,
  manifest: ArchiveManifest,
  slug: string,
  acting: Acting,
  hooks: LoadHooks,
): Promise<Tenant> {
  let made: { id: string } | null = null
  try {
    return await inOwnerTransaction(async (client) => {
      await holdMediaLock(client)
      const { name, ownerEmail } = manifest.store
      const row = await registerTenant(client, { name, slug, schemaName: schemaNameOf(slug), ownerEmail })
      await createSchema(client, row.schemaName, schemaMark(row.id))
      made = row
      await fillSchema(client, row.schemaName, file, manifest, hooks, mediaOf(row))
      const reason = HELD_MAIL_REASONS.imported
      if (slug === manifest.store.slug) await holdMails(client, row.schemaName, { reason })
      else await silenceCopy(client, row.schemaName, reason)
      await grantTenantTables(client, row.schemaName, tenantRoleName(marketDatabase().name, row.schemaName))
      const created = { type: 'tenant.created', tenantId: row.id, payload: { slug, origin: 'import' } } as const
      await recordLifecycle(client, created, acting)
      return tenantFromRegistry(row)
    })
  } catch (error) {
    if (made) await removeUnlessCommitted(made).catch(() => {})
    throw error
  }
}

/**
 * Takes away the pictures of a store that did not come to be. A COMMIT whose answer was lost may have gone through, so
 * the registry is asked; when it cannot be asked, the doctor finds the folder later.
 */
export async function removeUnlessCommitted(tenant: { id: string }): Promise<void> {
  const { rowCount } = await ownerPool().query('SELECT 1 FROM public.tenant WHERE id = $1', [tenant.id])
  if (rowCount === 0) await mediaOf(tenant).removeAll()
}

/**
 * Makes the tables as the file's migrations make them, fills them, and brings them up to date.
 * @param media where pictures go; null leaves them out
 */
export async function fillSchema(
  client: pg.PoolClient,
  schemaName: string,
  file: string,
  manifest: ArchiveManifest,
  hooks: LoadHooks,
  media: StoreMedia | null,
): Promise<void> {
  const { had, missing } = knownMigrations(manifest.migrations)
  await applyMigrations(client, schemaName, had)
  const onPicture = async (name: string, read: () => Promise<Buffer>) => media?.write(name, await read())
  await loadArchive(file, manifest, { schema: { client, name: schemaName }, ...(media ? { onPicture } : {}) }, hooks)
  await applyMigrations(client, schemaName, missing)
  for (const { name, rows } of manifest.tables) {
    // Until PostgreSQL comes by itself it would plan as if a large table were empty.
    if (rows >= MANY_ROWS) await client.query(`ANALYZE ${qualified(schemaName, name)}`)
  }
}
