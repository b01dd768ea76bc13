import type pg from 'pg'
import { loadMigrations } from './load-migrations.ts'

/** A store that could not be migrated. `attempts` counts those of all runs since it last succeeded. */
export type StoreFailure = { schemaName: string; migration: string; error: string; attempts: number }

/** Writes a failure down for the console and for `--continue`; it is gone when the store succeeds. */
export async function recordFailure(database: pg.Pool, failure: StoreFailure): Promise<void> {
  await database.query(
    `INSERT INTO public.migration_failure (schema_name, migration, error, attempts) VALUES ($1, $2, $3, $4)
     ON CONFLICT (schema_name) DO UPDATE
       SET migration = excluded.migration, error = excluded.error, failed_at = now(),
           attempts = excluded.attempts
             + CASE WHEN migration_failure.migration = excluded.migration THEN migration_failure.attempts ELSE 0 END`,
    [failure.schemaName, failure.migration, failure.error, failure.attempts],
  )
}

/** Schemas with a recorded failure. */
export async function failedSchemas(database: pg.Client): Promise<Set<string>> {
  const { rows } = await database.query<{ schema_name: string }>('SELECT schema_name FROM public.migration_failure')
  return new Set(rows.map(({ schema_name }) => schema_name))
}

/**
 * Failures of stores that were renamed or deleted meanwhile, of stores that got the migration in another way, and of
 * migrations that were withdrawn.
 */
export async function dropStaleFailures(database: pg.Client): Promise<void> {
  await database.query(
    `DELETE FROM public.migration_failure f
      WHERE NOT EXISTS (SELECT 1 FROM public.tenant t WHERE t.schema_name = f.schema_name
                        UNION ALL SELECT 1 FROM public.spare_schema s WHERE s.schema_name = f.schema_name)
         OR EXISTS (SELECT 1 FROM public.migration_ledger l
                     WHERE l.schema_name = f.schema_name AND l.name = f.migration)
         OR f.migration <> ALL($1)`,
    [loadMigrations('tenant').map(({ name }) => name)],
  )
}
