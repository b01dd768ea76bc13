import type pg from 'pg'
import type { Migration } from './load-migrations.ts'

/**
 * Writes down which migrations ran in a store and for how long, and forgets that it ever failed. Call it in the
 * transaction of the migrations themselves: whoever is killed leaves both or neither.
 */
export async function writeLedger(
  client: pg.PoolClient,
  schemaName: string,
  applied: { migration: Migration; ms: number }[],
): Promise<void> {
  await client.query({
    text: `WITH mended AS (DELETE FROM public.migration_failure WHERE schema_name = $1)
           INSERT INTO public.migration_ledger (schema_name, name, checksum, duration_ms)
           SELECT $1, name, checksum, ms FROM unnest($2::text[], $3::text[], $4::int[]) AS applied (name, checksum, ms)`,
    values: [
      schemaName,
      applied.map(({ migration }) => migration.name),
      applied.map(({ migration }) => migration.checksum),
      applied.map(({ ms }) => Math.max(1, Math.round(ms))),
    ],
  })
}
