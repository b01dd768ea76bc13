import { Gauge, type Registry } from 'prom-client'
import { type CachedReading, cachedReading } from '#lib/kernel/cached-reading.ts'
import { planFleet } from '#lib/tenancy/migrate/plan-fleet.ts'
import { countSpareSchemas } from '#lib/tenancy/refill-spare-schemas.ts'
import { readQueueDepth } from './read-queue-depth.ts'

/** A scrape does not wait longer for the database; what it could not read is left out of it, ms. */
const WAIT_MS = 2_000

/** What only the database knows, read when somebody scrapes, and not each time. */
export function marketMetrics(registry: Registry): void {
  const registers = [registry]
  const queues = cachedReading(readQueueDepth, { freshMs: 15_000, waitMs: WAIT_MS })
  new Gauge({
    name: 'souk_queue_jobs',
    help: 'Jobs by queue and state: waiting, active, failed for good',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      const depths = await queues()
      this.reset()
      for (const { queue, ...states } of depths ?? []) {
        for (const [state, count] of Object.entries(states)) this.set({ queue, state }, count)
      }
    },
  })
  const behind = cachedReading(countBehind, { freshMs: 60_000, waitMs: WAIT_MS })
  countGauge(registry, 'souk_stores_behind', 'Stores that lack a migration of this version', behind)
  const spares = cachedReading(countSpareSchemas, { freshMs: 15_000, waitMs: WAIT_MS })
  countGauge(registry, 'souk_spare_schemas', 'Schemas that stand ready for new stores', spares)
}

async function countBehind(): Promise<number> {
  const { behind } = await planFleet({ forecast: false })
  return behind.filter(({ isSpare }) => !isSpare).length
}

/** Absent while it cannot be read: a zero would say that all is well. */
function countGauge(registry: Registry, name: string, help: string, read: CachedReading<number>): void {
  // With no label at all prom-client would show a zero from the start.
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      const count = await read()
      if (count === null) this.remove()
      else this.set(count)
    },
  })
}
