import { Gauge, Histogram, type Registry } from 'prom-client'
import { appPool } from '#lib/db/connections.ts'
import { databaseObserver } from '#lib/db/database-observer.ts'
import { engineSet } from '#lib/db/tenant-db.ts'
import { storeLabels } from './store-labels.ts'

const QUERY_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15]
const WAIT_BUCKETS = [0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 3, 10]

/** Times every query and every wait for the database in this process, and shows how its connections and engines stand. */
export function databaseMetrics(registry: Registry): void {
  const registers = [registry]
  const queries = new Histogram({
    name: 'souk_query_duration_seconds',
    help: 'Time in PostgreSQL and on the way there, by store; the registry is a store of its own',
    labelNames: ['store'],
    buckets: QUERY_BUCKETS,
    registers,
  })
  const connections = new Histogram({
    name: 'souk_pool_wait_seconds',
    help: 'Time to get a connection of the shared pool, those that got none included',
    buckets: WAIT_BUCKETS,
    registers,
  })
  const engines = new Histogram({
    name: 'souk_lease_wait_seconds',
    help: 'Time to get a database engine, those that got none included',
    buckets: WAIT_BUCKETS,
    registers,
  })
  databaseObserver.current = {
    queried: (store, ms) => queries.observe({ store: storeLabels().of(store) }, ms / 1000),
    connectionWaited: (ms) => connections.observe(ms / 1000),
    engineWaited: (ms) => engines.observe(ms / 1000),
  }

  stateGauge(registry, 'souk_pool_connections', 'Connections of the shared pool', () => {
    const { totalCount, idleCount, waitingCount } = appPool()
    return { total: totalCount, idle: idleCount, waiting: waitingCount }
  })
  stateGauge(registry, 'souk_engines', 'Database engines', () => {
    const { size, idleCount, waitingCount } = engineSet()
    return { total: size, idle: idleCount, waiting: waitingCount }
  })
}

/** `waiting` counts callers that have none yet. */
type Standing = { total: number; idle: number; waiting: number }

function stateGauge(registry: Registry, name: string, help: string, read: () => Standing): void {
  new Gauge({
    name,
    help: `${help}: total, idle, and callers that wait for one`,
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(read())) this.set({ state }, count)
    },
  })
}
