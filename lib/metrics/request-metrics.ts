import { Counter, Histogram, type Registry } from 'prom-client'
import { storeLabels } from './store-labels.ts'

/** Whatever else a client sends as a method is counted as one. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export type ServedRequest = {
  /** Slug of the store that it was for. */
  tenant: string | undefined
  method: string | undefined
  status: number
  /** The client went away before it had its answer. */
  aborted: boolean
  ms: number
}

/** @returns counts one request that ended */
export function requestMetrics(registry: Registry): (request: ServedRequest) => void {
  const registers = [registry]
  const requests = new Counter({
    name: 'souk_http_requests_total',
    help: 'Requests that ended, by store, method and class of status',
    labelNames: ['store', 'method', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'souk_http_request_duration_seconds',
    help: 'From the request to the end of its answer',
    labelNames: ['store'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  return ({ tenant, method = '', status, aborted, ms }) => {
    const store = storeLabels().of(tenant)
    requests.inc({
      store,
      method: METHODS.has(method) ? method : 'other',
      status: aborted ? 'aborted' : `${Math.floor(status / 100)}xx`,
    })
    durations.observe({ store }, ms / 1000)
  }
}
