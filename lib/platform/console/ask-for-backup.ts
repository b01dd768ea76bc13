import { inOwnerTransaction } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '#lib/tenancy/acting.ts'
import { recordOperatorAct } from './record-operator-act.ts'

/** Asks for a backup of one store. @returns a failure when one of it is under way, or when the store is gone */
export async function askForBackup(tenantId: string, acting: Acting): Promise<Result<null>> {
  if (!(await publicDb().tenant.findUnique({ where: { id: tenantId } }))) {
    return fail('not-found', 'This store is no longer here.')
  }
  const asked = await inOwnerTransaction(async (client) => {
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    const sent = await enqueue('backup-tenant', { tenantId }, { db, singletonKey: tenantId })
    if (sent) await recordOperatorAct(client, { action: 'tenant.backup.started', tenantId, detail: {} }, acting)
    return sent
  })
  return asked ? ok(null) : fail('busy', 'A backup of this store is under way.')
}
