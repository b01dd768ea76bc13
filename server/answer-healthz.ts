import type { ServerResponse } from 'node:http'
import { sendProbe } from './send-probe.ts'

/** The process serves. It asks nobody: a market whose database is away must not be killed for it. */
export function answerHealthz(response: ServerResponse): void {
  sendProbe(response, 200, { status: 'ok' })
}
