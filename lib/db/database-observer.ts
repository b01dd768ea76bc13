import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** Told how long things of the database took, ms. It is called on the way of every query: it must be quick and never throw. */
export type DatabaseObserver = {
  /** A connection of the shared pool was got, or none was to be had. */
  connectionWaited(ms: number): void
  /** An engine was leased, or none became free. */
  engineWaited(ms: number): void
  /** @param store slug of the store, or `registry` */
  queried(store: string, ms: number): void
}

/** Whoever measures, told by both copies of this module; nobody by default. */
export const databaseObserver = processSingleton('database-observer', () => ({
  current: null as DatabaseObserver | null,
}))
