import { inOwnerTransaction } from '#lib/db/connections.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '#lib/tenancy/acting.ts'
import { recordOperatorAct } from './record-operator-act.ts'

/** Asks for a proof that stores cannot reach each other. @returns a failure while one is under way */
export async function askForProof(acting: Acting): Promise<Result<null>> {
  const asked = await inOwnerTransaction(async (client) => {
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) }
    const sent = await enqueue('prove-isolation', {}, { db })
    if (sent) await recordOperatorAct(client, { action: 'fleet.isolation.asked', tenantId: null, detail: {} }, acting)
    return sent
  })
  return asked ? ok(null) : fail('busy', 'A proof is going on.')
}
