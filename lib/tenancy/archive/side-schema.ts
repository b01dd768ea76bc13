import { randomBytes } from 'node:crypto'
import { inOwnerTransaction } from '#lib/db/connections.ts'
import { RESTORE_MARK } from '#lib/db/schema-mark.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { markSchema } from '../create-schema.ts'
import type { ArchiveManifest } from './archive-manifest.ts'
import { fillSchema } from './import-tenant.ts'
import type { LoadHooks } from './load-archive.ts'

/**
 * Loads a file's rows into a schema that no store owns and no role may use, and brings it up to date. It is committed,
 * so that it can be looked at for as long as somebody thinks; whoever dies meanwhile leaves it to the doctor.
 *
 * @returns its name, `restore__` and a number
 */
export async function loadSideSchema(file: string, manifest: ArchiveManifest, hooks: LoadHooks): Promise<string> {
  const schemaName = `restore__${randomBytes(6).toString('hex')}`
  await inOwnerTransaction(async (client) => {
    await client.query(`CREATE SCHEMA ${quoteIdentifier(schemaName)}`)
    await markSchema(client, schemaName, RESTORE_MARK)
    await fillSchema(client, schemaName, file, manifest, hooks, null)
  })
  return schemaName
}

/** Drops a side schema with its rows in the ledger; one that has become a store's has another name. */
export async function dropSideSchema(schemaName: string): Promise<void> {
  await inOwnerTransaction(async (client) => {
    await client.query(`DROP SCHEMA IF EXISTS ${quoteIdentifier(schemaName)} CASCADE`)
    await client.query('DELETE FROM public.migration_ledger WHERE schema_name = $1', [schemaName])
  })
}
