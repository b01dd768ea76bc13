import { ownerPool } from '#lib/db/connections.ts'
import { FLEET_DEFAULTS } from './fleet-defaults.ts'
import { type FleetState, readFleetState } from './fleet-state.ts'
import { loadMigrations, type Migration } from './load-migrations.ts'
import { findRefusals, missingOf } from './refuse-fleet.ts'
import { rehearseMigrations } from './rehearse-migrations.ts'

export type PlannedMigration = {
  name: string
  outsideTransaction: boolean
  /** How many schemas lack it. */
  stores: number
  /** How long it takes in one store, ms; null when nobody knows. */
  eachMs: number | null
  /** From where that is known: stores that have it already, or a rehearsal without rows. */
  knownFrom: 'ledger' | 'rehearsal' | null
}

export type FleetPlan = {
  total: number
  upToDate: number
  behind: { schemaName: string; isSpare: boolean; migrations: string[] }[]
  migrations: PlannedMigration[]
  /** How long the run will take, ms; null when it was not asked for or cannot be told. */
  forecastMs: number | null
  /** Why the runner would not start, one line each. */
  refusals: string[]
  /** A migration that fails on a schema as new stores have it. */
  rehearsalFailure: { migration: string; error: string } | null
  edited: FleetState['edited']
  unknown: FleetState['unknown']
}

/** What a store costs beside its statements: locks, rights, ledger row and COMMIT, ms. Measured on 2 cores. */
const EACH_STORE_MS = 3

/**
 * What a run would do and how long it would take. Changes nothing.
 * @param options `forecast: false` asks only who is behind
 */
export async function planFleet(
  options: { schemaName?: string; concurrency?: number; forecast?: boolean } = {},
): Promise<FleetPlan> {
  const state = await readFleetState(ownerPool(), options.schemaName)
  const refusals = findRefusals(state)
  const plan: FleetPlan = {
    total: state.total,
    upToDate: state.total - state.behind.length,
    behind: state.behind.map(({ missing, ...schema }) => ({ ...schema, migrations: missing.map(({ name }) => name) })),
    migrations: [],
    forecastMs: null,
    refusals,
    rehearsalFailure: null,
    edited: state.edited,
    unknown: state.unknown,
  }
  const missing = missingOf(state.behind)
  const durations = await measuredDurations(missing)
  // What the lint refuses is not run, not even to be rolled back.
  const unmeasured =
    options.forecast !== false && refusals.length === 0 && missing.some(({ name }) => !durations.has(name))
  const rehearsal = unmeasured ? await rehearseMigrations(loadMigrations('tenant')) : null
  plan.rehearsalFailure = rehearsal?.failure ?? null
  plan.migrations = missing.map(({ name, outsideTransaction }) => {
    const measured = durations.get(name)
    const eachMs = measured ?? rehearsal?.ms.get(name) ?? null
    return {
      name,
      outsideTransaction,
      stores: plan.behind.filter(({ migrations }) => migrations.includes(name)).length,
      eachMs,
      knownFrom: measured !== undefined ? 'ledger' : eachMs === null ? null : 'rehearsal',
    }
  })
  if (options.forecast !== false) {
    const atOnce = Math.min(options.concurrency ?? FLEET_DEFAULTS.concurrency, plan.behind.length || 1)
    plan.forecastMs = forecast(plan, atOnce)
  }
  return plan
}

function forecast({ behind, migrations }: FleetPlan, atOnce: number): number | null {
  let ms = behind.length * EACH_STORE_MS
  for (const { stores, eachMs } of migrations) {
    if (eachMs === null) return null
    ms += stores * eachMs
  }
  return Math.ceil(ms / atOnce)
}

/** How long each took on average in the stores that have it. */
async function measuredDurations(migrations: Migration[]): Promise<Map<string, number>> {
  const { rows } = await ownerPool().query<{ name: string; ms: number }>(
    `SELECT name, avg(duration_ms)::float8 AS ms FROM public.migration_ledger
      WHERE name = ANY($1) AND schema_name <> 'public' AND duration_ms IS NOT NULL GROUP BY name`,
    [migrations.map(({ name }) => name)],
  )
  return new Map(rows.map(({ name, ms }) => [name, ms]))
}
