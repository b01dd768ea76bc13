import { AsyncLocalStorage } from 'node:async_hooks'
import { processSingleton } from './process-singleton.ts'

/**
 * A statement as PostgreSQL was sent it.
 * @property binds true for the one that binds a connection to a role and a schema
 * @property durationMs until its answer was there; a binding sent together with the statement after it has that one's
 */
export type TracedStatement = {
  sql: string
  values: readonly unknown[]
  role: string
  schema: string
  binds: boolean
  durationMs: number
}

/**
 * A question to the registry.
 * @property ageMs how long ago memory had read the answer; null when it was read now
 * @property statements those that read the answer, now or then
 * @property atMs when it was asked, on the clock of `performance.now()`
 */
export type TracedLookup = {
  key: string
  ageMs: number | null
  statements: readonly TracedStatement[]
  atMs: number
  durationMs: number
}

/** What one piece of work did, in order. */
export type Trace = { startedAtMs: number; statements: TracedStatement[]; lookups: TracedLookup[] }

/** One for all copies of this module: the server starts a trace, and pages bundled by Next add to it. */
const active = processSingleton('active-trace', () => new AsyncLocalStorage<Trace>())

export function newTrace(): Trace {
  return { startedAtMs: performance.now(), statements: [], lookups: [] }
}

/** Runs `work`, and writes down in `trace` what it and everything it awaits does; without a trace it just runs it. */
export function inTrace<T>(trace: Trace | null, work: () => T): T {
  return trace ? active.run(trace, work) : work()
}

/** The trace that the caller runs in, or undefined when nobody watches: then nothing is to be written down. */
export function activeTrace(): Trace | undefined {
  return active.getStore()
}
