import { inOwnerTransaction } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '#lib/tenancy/acting.ts'
import { recordOperatorAct } from './record-operator-act.ts'
import type { MigrateFleetInput, RetryStoreInput } from './schema.ts'

/**
 * Asks for a run of the migration runner: over every store that is behind, or over the one schema.
 * @returns a failure when a run is going on already, or when the schema is neither a store's nor a spare one
 */
export async function askForMigration(
  { schemaName, canary }: Partial<MigrateFleetInput & RetryStoreInput>,
  acting: Acting,
): Promise<Result<null>> {
  const store = schemaName ? await publicDb().tenant.findUnique({ where: { schemaName } }) : null
  const isSpare = schemaName && !store && (await publicDb().spareSchema.findUnique({ where: { schemaName } })) !== null
  if (schemaName && !store && !isSpare) return fail('not-found', 'This store is no longer here.')
  const asked = await inOwnerTransaction(async (client) => {
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    const sent = await enqueue('migrate-fleet', { actor: acting.actor, schemaName, canary }, { db })
    if (sent) {
      const act = store
        ? { action: 'tenant.migration.retried', tenantId: store.id, detail: {} }
        : isSpare
          ? { action: 'fleet.spare.retried', tenantId: null, detail: { schemaName } }
          : { action: 'fleet.migration.started', tenantId: null, detail: canary ? { canary } : {} }
      await recordOperatorAct(client, act, acting)
    }
    return sent
  })
  return asked ? ok(null) : fail('busy', 'A run is going on. Try again when it has ended.')
}
