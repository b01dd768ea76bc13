import { AsyncLocalStorage } from 'node:async_hooks'
import pino from 'pino'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** What every log line of a request carries. */
export type RequestLogFields = { requestId: string; tenant?: string }

export const requestFields = processSingleton('request-log-fields', () => new AsyncLocalStorage<RequestLogFields>())

/** One JSON line an event, with the request's id and store when there is one. */
export const log = processSingleton('log', () =>
  pino({ level: process.env.LOG_LEVEL ?? 'info', base: null, mixin: () => ({ ...requestFields.getStore() }) }),
)
