import { AsyncLocalStorage } from 'node:async_hooks'
import pino from 'pino'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** What every log line of a request or a job carries: its id, and the slug of its store when it has one. */
export type RequestLogFields = { requestId: string; job?: string; hook?: string; tenant?: string }

export const requestFields = processSingleton(
  'request-log-fields',
  () => new AsyncLocalStorage<Partial<RequestLogFields>>(),
)

/** Told of every line of level `error` or above, with the slug of the store it names. */
export const errorLineListeners = processSingleton(
  'error-line-listeners',
  () => new Set<(tenant: string | undefined) => void>(),
)

/** pino's number for `error`. */
const ERROR_LEVEL = 50

/** One JSON line an event, with the request's id and store when there is one. */
export const log = processSingleton('log', () =>
  pino({
    level: process.env.LOG_LEVEL ?? 'info',
    base: null,
    mixin: (line: { tenant?: string }, level) => {
      const fields = requestFields.getStore()
      if (level >= ERROR_LEVEL) {
        for (const listener of errorLineListeners) listener(line.tenant ?? fields?.tenant)
      }
      return { ...fields }
    },
  }),
)

/** Runs `work` so that every line it logs names this store, whatever request or job it is part of. */
export function inStoreLog<T>(tenant: string, work: () => T): T {
  return requestFields.run({ ...requestFields.getStore(), tenant }, work)
}
