import { ownerPool } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { errorCode } from '#lib/db/sql.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import type { Acting } from '../acting.ts'
import { HELD_MAIL_REASONS } from '../held-mails.ts'
import { holdMails } from '../hold-mails.ts'
import { inQuietStore } from '../in-quiet-store.ts'
import { recordLifecycle } from '../record-lifecycle.ts'
import { forgetTenants } from '../resolve-tenant.ts'
import type { ArchiveManifest } from './archive-manifest.ts'
import { storeBackup } from './backup-tenant.ts'
import { compareSchemas, type TableDifference } from './compare-schemas.ts'
import { describeStore, summaryOf } from './export-tenant.ts'
import { type ImportHooks, isArchiveError } from './import-tenant.ts'
import { withMediaLock } from './media-guard.ts'
import { requireNoPayment } from './require-no-payment.ts'
import { dropSideSchema, loadSideSchema } from './side-schema.ts'
import { swapSchema } from './swap-schema.ts'
import { readTableLayout } from './table-layout.ts'
import { verifyArchive } from './verify-archive.ts'
import { writeArchive } from './write-archive.ts'
import { writeFileWhole } from './write-file-whole.ts'
import { writeMissingMedia } from './write-missing-media.ts'

export type RestoreRequest = {
  /** What the log says it was restored from: a file's name, or a key of the backup storage. */
  from: string
  /** Takes a file that another store was written to. */
  anyStore?: boolean
  /** Shown what would change, before anything does. Without a yes nothing happens. */
  confirm: (differences: TableDifference[], manifest: ArchiveManifest) => Promise<boolean>
}

export type Restored = {
  differences: TableDifference[]
  /** Where the state before is kept; null when the store had no tables any more. */
  backupKey: string | null
  mediaFiles: number
}

/**
 * Gives one store the rows of a file. They are loaded beside the store, compared with what it has, and take its place in
 * one transaction which first backs up what was there until then, while nobody can write. Other stores are not touched.
 *
 * @returns failures 'refused' (the file), 'other-store', 'declined', 'busy' (a transaction does not end, or somebody pays)
 */
export async function restoreTenant(
  tenant: Pick<Tenant, 'id'>,
  file: string,
  request: RestoreRequest,
  acting: Acting,
  hooks: ImportHooks = {},
): Promise<Result<Restored>> {
  try {
    const manifest = await verifyArchive(file)
    const { store } = manifest
    const row = await requireRow(tenant.id)
    if (!request.anyStore && store.id !== row.id && store.slug !== row.slug) {
      return fail('other-store', `This file is of another store, "${store.slug}".`)
    }
    hooks.onVerified?.(summaryOf(manifest))
    const side = await loadSideSchema(file, manifest, hooks)
    try {
      const differences = await compareSchemas(ownerPool(), row.schemaName, side)
      if (!(await request.confirm(differences, manifest))) return fail('declined', 'Nothing was changed.')
      return ok({ differences, ...(await takeOver(tenant, side, { file, manifest, from: request.from }, acting)) })
    } finally {
      // What cannot be dropped now is found by the doctor; it must not hide what happened before.
      await dropSideSchema(side).catch(() => {})
    }
  } catch (error) {
    if (isArchiveError(error)) return fail('refused', error.message)
    if (errorCode(error) === 'STORE_BUSY') {
      return fail('busy', 'A transaction or a payment in this store does not end. Try again, or suspend it first.')
    }
    throw error
  }
}

type Source = { file: string; manifest: ArchiveManifest; from: string }

function takeOver(
  tenant: Pick<Tenant, 'id'>,
  side: string,
  { file, manifest, from }: Source,
  acting: Acting,
): Promise<Omit<Restored, 'differences'>> {
  return withMediaLock(async (outside) => {
    const media = await writeMissingMedia(tenant, file, manifest)
    try {
      const { schemaName } = await requireRow(tenant.id)
      const backupKey = await inQuietStore(schemaName, async (client) => {
        const { rows } = await client.query<{ schema_name: string; slug: string }>(
          'SELECT schema_name, slug FROM public.tenant WHERE id = $1 FOR NO KEY UPDATE',
          [tenant.id],
        )
        if (rows[0]?.schema_name !== schemaName) throw new PlainError('The store was renamed meanwhile. Try again.')
        const tables = await readTableLayout(client, schemaName)
        await requireNoPayment(client, schemaName, tables)
        const source = { store: await describeStore(tenant.id), media: mediaOf(tenant) }
        const write = (path: string) =>
          writeFileWhole(path, (stream) => writeArchive({ client, schemaName, tables }, source, stream))
        const before = { id: tenant.id, slug: rows[0].slug }
        const backup = tables.length > 0 ? await storeBackup(before, write, outside) : null
        // What has been sent since the file was written is not sent again.
        const knowsMails = ['mail', 'cart'].every((name) => tables.some((table) => table.name === name))
        const reason = HELD_MAIL_REASONS.restored
        await holdMails(client, side, { reason, ...(knowsMails ? { waitingIn: schemaName } : {}) })
        await swapSchema(client, { id: tenant.id, schemaName }, side)
        await recordLifecycle(client, { type: 'tenant.restored', tenantId: tenant.id, payload: { from } }, acting)
        return backup?.key ?? null
      })
      forgetTenants()
      return { backupKey, mediaFiles: media.files }
    } catch (error) {
      // A COMMIT whose answer was lost may have gone through: the side schema then has another name.
      const { rowCount } = await ownerPool().query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [side])
      if (rowCount === 1) await media.remove()
      throw error
    }
  })
}

async function requireRow(id: string) {
  const row = await publicDb().tenant.findUnique({ where: { id } })
  if (!row) throw new PlainError('This store is gone.')
  return row
}
