import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Tenant } from '#lib/db/tenant.ts'
import { type RequestLogFields, requestFields } from '#lib/log.ts'
import { openMetrics } from '#lib/metrics/open-metrics.ts'
import { storeLabels } from '#lib/metrics/store-labels.ts'

/** Puts the request into the metrics when it has ended, under the store that it turned out to be for. */
export function countRequest(fields: RequestLogFields, request: IncomingMessage, response: ServerResponse): void {
  const since = performance.now()
  const { countRequest: count } = openMetrics()
  response.once('close', () => {
    count({
      tenant: fields.tenant,
      method: request.method,
      status: response.statusCode,
      aborted: !response.writableFinished,
      ms: performance.now() - since,
    })
  })
}

/** From here on the log and the metrics know whose request this is. */
export function nameStore({ slug }: Tenant): void {
  const fields = requestFields.getStore()
  if (fields) fields.tenant = slug
  storeLabels().claim(slug)
}
