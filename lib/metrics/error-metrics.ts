import { Counter, type Registry } from 'prom-client'
import { errorLineListeners } from '#lib/log.ts'
import { storeLabels } from './store-labels.ts'

/** Counts what the log calls an error, so that the two never disagree: of requests, jobs and everything else. */
export function errorMetrics(registry: Registry): void {
  const errors = new Counter({
    name: 'souk_errors_total',
    help: 'Lines of level error or above in the log, by store',
    labelNames: ['store'],
    registers: [registry],
  })
  errorLineListeners.add((tenant) => errors.inc({ store: storeLabels().of(tenant) }))
}
