import type { FleetState } from './fleet-state.ts'
import type { OtherRunner } from './hold-fleet.ts'
import type { StoreFailure } from './migration-failures.ts'

export type FleetOptions = {
  /** One schema only. */
  schemaName?: string
  /** Stores at once. */
  concurrency?: number
  /** So many stores first; when one of them fails nothing else runs. */
  canary?: number
  /** Stores with a recorded failure are left out. */
  leaveOutFailed?: boolean
  /** How long a store may keep a migration waiting before it is tried again later, ms. Shoppers wait behind it. */
  lockTimeoutMs?: number
  /** How long one statement may run, ms. */
  statementTimeoutMs?: number
  /** How often a store is tried again whose failure may pass: a lock, a deadlock, a broken connection. */
  retries?: number
  /** While another runner is at work: wait for it (default), or come back with `ranElsewhere`. */
  wait?: boolean
  /** cli | server | operator:<id> */
  actor: string
  onStore?: (outcome: { schemaName: string; ok: boolean; error?: string }) => void
  onStart?: (total: number) => void
  onCanary?: (schemaNames: string[]) => void
  onWait?: (other: OtherRunner) => void
}

export type FleetReport = {
  migrated: { schemaName: string; migrations: string[]; ms: number }[]
  upToDate: number
  failed: StoreFailure[]
  /** Not tried: after a failed canary, or because of a recorded failure. */
  leftOut: string[]
  stoppedBy: 'canary' | null
  /** The stores that went first. */
  canary: string[]
  /** Migrations in the ledger that this version does not have, and in how many schemas. */
  unknown: FleetState['unknown']
  /** Who is at work instead of us; nothing was done then. */
  ranElsewhere: OtherRunner | null
}
