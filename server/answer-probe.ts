import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerHealthz } from './answer-healthz.ts'
import { answerMetrics } from './answer-metrics.ts'
import { answerReadyz } from './answer-readyz.ts'
import type { DatabaseHealth } from './database-health.ts'

/**
 * Answers whoever watches the process, whatever host they call it by.
 * @returns false when the request is for somebody else
 */
export function answerProbe(request: IncomingMessage, response: ServerResponse, health: DatabaseHealth): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  switch (request.url?.split('?', 1)[0] ?? '') {
    case '/healthz':
      answerHealthz(response)
      return true
    case '/readyz':
      void answerReadyz(response, health)
      return true
    case '/metrics':
      void answerMetrics(request, response)
      return true
    default:
      return false
  }
}
