import type pg from 'pg'
import { schemaMark } from '#lib/db/schema-mark.ts'
import { markSchema, renameSchema } from './create-schema.ts'
import { loadMigrations } from './migrate/load-migrations.ts'

/**
 * Turns a spare schema into a store's, by renaming it inside the transaction that `client` is in. Of many who claim at
 * once each gets another one; when the transaction is undone the spare is a spare again.
 * @returns false when none stands ready at the newest migration
 */
export async function claimSpareSchema(
  client: pg.PoolClient,
  store: { id: string; schemaName: string },
): Promise<boolean> {
  const names = loadMigrations('tenant').map(({ name }) => name)
  const { rows } = await client.query<{ schema_name: string }>(
    `DELETE FROM public.spare_schema WHERE schema_name = (
       SELECT s.schema_name FROM public.spare_schema s
        WHERE (SELECT count(*) FROM public.migration_ledger l
                WHERE l.schema_name = s.schema_name AND l.name = ANY($1)) = $2
        ORDER BY s.created_at LIMIT 1 FOR UPDATE OF s SKIP LOCKED)
     RETURNING schema_name`,
    [names, names.length],
  )
  const [spare] = rows
  if (!spare) return false
  await renameSchema(client, spare.schema_name, store.schemaName)
  await markSchema(client, store.schemaName, schemaMark(store.id))
  return true
}
