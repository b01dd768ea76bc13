import { collectDefaultMetrics } from 'prom-client'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { databaseMetrics } from './database-metrics.ts'
import { errorMetrics } from './error-metrics.ts'
import { marketMetrics } from './market-metrics.ts'
import { metricsRegistry } from './metrics-registry.ts'
import { requestMetrics, type ServedRequest } from './request-metrics.ts'

export type Metrics = {
  /** Counts one request that ended. */
  countRequest: (request: ServedRequest) => void
  /** Everything in the text format of Prometheus. */
  read: () => Promise<string>
  contentType: string
}

/** Begins to count in this process. Called again, it is the same. */
export function openMetrics(): Metrics {
  return processSingleton('metrics', () => {
    const registry = metricsRegistry()
    const countRequest = requestMetrics(registry)
    errorMetrics(registry)
    databaseMetrics(registry)
    marketMetrics(registry)
    collectDefaultMetrics({ register: registry })
    return { countRequest, read: () => registry.metrics(), contentType: registry.contentType }
  })
}
