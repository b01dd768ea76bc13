import { randomUUID } from 'node:crypto'
import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { onLifecycle } from '#lib/jobs/lifecycle-hooks.ts'
import { runLifecycleHook } from '#lib/jobs/run-lifecycle-hook.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import type { Door, Pair, ProvenStore } from '../door.ts'
import { mustLead } from '../refused.ts'

export const jobDoor: Door = {
  name: 'job',
  about: 'two jobs at once, one of each store, that read by what their payload says',
  async enter(pair) {
    const [seen] = await Promise.all([canariesSeenBy(pair.from, pair), canariesSeenBy(pair.to, pair)])
    if (seen.includes(pair.to.canary.mediaId)) return 'a job read the other store’s rows'
    mustLead(seen.includes(pair.from.canary.mediaId), 'the job does not find its own store’s canary')
    return null
  },
}

/** Which of the two canaries a hook finds that runs for a store, as one that came out of the queue does. */
async function canariesSeenBy({ tenant }: ProvenStore, { from, to }: Pair): Promise<string[]> {
  let seen: string[] | null = null
  const probe = onLifecycle({
    name: 'isolation-probe',
    on: ['tenant.activated'],
    run: async ({ tenantId }) => {
      const row = await publicDb().tenant.findUniqueOrThrow({ where: { id: tenantId } })
      const { db } = storeContext(tenantFromRegistry(row), { kind: 'operator', id: 'isolation-proof' })
      const rows = await db.media.findMany({ where: { id: { in: [from.canary.mediaId, to.canary.mediaId] } } })
      seen = rows.map(({ id }) => id)
    },
  })
  const event = {
    id: randomUUID(),
    type: 'tenant.activated' as const,
    tenantId: tenant.id,
    payload: {},
    createdAt: new Date().toISOString(),
  }
  // Through JSON, as the queue keeps it.
  const payload = { tenantId: tenant.id, hook: probe.name, event }
  await runLifecycleHook(JSON.parse(JSON.stringify(payload)) as typeof payload, [probe])
  mustLead(seen !== null, 'the hook did not run')
  return seen ?? []
}
