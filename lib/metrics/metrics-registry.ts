import { Registry } from 'prom-client'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** Everything this process counts. A registry of its own: what a library puts into the default one is not ours to show. */
export function metricsRegistry(): Registry {
  return processSingleton('metrics-registry', () => new Registry())
}
