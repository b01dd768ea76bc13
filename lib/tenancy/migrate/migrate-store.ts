import type pg from 'pg'
import type { SchemaBehind } from './fleet-state.ts'
import type { StoreLimits } from './hold-schema.ts'
import type { Migration } from './load-migrations.ts'
import { migrateInTransaction } from './migrate-in-transaction.ts'
import { migrateOutsideTransaction } from './migrate-outside-transaction.ts'

/**
 * Brings one schema to the newest migration: what it lacks in one transaction, except for what may run in none.
 * @returns names of what ran, in order; null when the schema has gone, renamed or deleted meanwhile
 */
export async function migrateStore(
  pool: pg.Pool,
  schema: SchemaBehind,
  how: { limits: StoreLimits; onMigration: (name: string) => void },
): Promise<string[] | null> {
  const ran: string[] = []
  for (const step of stepsOf(schema)) {
    const names = Array.isArray(step)
      ? await migrateInTransaction(pool, schema, step, how)
      : await migrateOutsideTransaction(pool, schema.schemaName, step, how)
    if (names === null) return null
    ran.push(...names)
  }
  return ran
}

/** Neighbours that share a transaction together, the others alone. Nobody waits in a spare schema: all in one. */
function stepsOf({ missing, isSpare }: SchemaBehind): (Migration[] | Migration)[] {
  if (isSpare) return [missing]
  const steps: (Migration[] | Migration)[] = []
  for (const migration of missing) {
    const last = steps.at(-1)
    if (migration.outsideTransaction) steps.push(migration)
    else if (Array.isArray(last)) last.push(migration)
    else steps.push([migration])
  }
  return steps
}
