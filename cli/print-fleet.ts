import type { FleetReport } from '#lib/tenancy/migrate/migrate-fleet.ts'
import type { FleetPlan } from '#lib/tenancy/migrate/plan-fleet.ts'
import { printTable } from './print.ts'

/** A plan names so many stores; `--check` and `--json` name all. */
const NAMED = 20

/** What a run did; failures and what people should know go to stderr. */
export function printReport(report: FleetReport): void {
  if (report.ranElsewhere) return
  const { migrated, upToDate, failed, leftOut } = report
  const rest = leftOut.length > 0 ? `, ${leftOut.length} left out` : ''
  console.log(`Stores: ${migrated.length} migrated, ${upToDate} up to date, ${failed.length} failed${rest}`)
  for (const { schemaName, migration, error, attempts } of failed) {
    const tries = attempts > 1 ? ` (${attempts} attempts)` : ''
    console.error(`  ${schemaName}: ${migration}: ${error}${tries}`)
  }
  if (report.stoppedBy === 'canary') {
    console.error('A canary failed, so the others stay as they are. `--continue` goes on without it.')
  } else if (leftOut.length > 0) {
    console.error(`Left out, because they failed before: ${leftOut.join(', ')}`)
  }
  printUnknown(report.unknown)
}

export function reportAsJson(report: FleetReport): unknown {
  const other = report.ranElsewhere
  return {
    migrated: report.migrated.map(({ schemaName, migrations, ms }) => ({ schema_name: schemaName, migrations, ms })),
    up_to_date: report.upToDate,
    failed: report.failed.map(({ schemaName, ...failure }) => ({ schema_name: schemaName, ...failure })),
    left_out: report.leftOut,
    stopped_by: report.stoppedBy,
    canary: report.canary,
    unknown: report.unknown,
    ran_elsewhere: other && { actor: other.actor, host: other.host, pid: other.pid, started_at: other.startedAt },
  }
}

/**
 * What a run would do.
 * @param plan null when the registry has to be migrated before anybody can say
 * @param how `listsAll`: every schema that is behind by name, not only how many
 */
export function printPlan(shared: string[], plan: FleetPlan | null, how: { listsAll: boolean }): void {
  if (shared.length > 0) console.log(`Registry: behind by ${shared.join(', ')}`)
  if (!plan) return
  const { behind, migrations, refusals } = plan
  console.log(`Stores: ${behind.length} of ${plan.total} behind`)
  if (how.listsAll) {
    for (const { schemaName, migrations: names } of behind) console.log(`  ${schemaName}: ${names.join(', ')}`)
  } else if (migrations.length > 0) {
    printTable(
      ['MIGRATION', 'STORES', 'EACH', 'KNOWN FROM'],
      migrations.map(({ name, stores, eachMs, knownFrom, outsideTransaction }) => [
        outsideTransaction ? `${name} (outside a transaction)` : name,
        String(stores),
        eachMs === null ? '' : `${eachMs.toFixed(1)} ms`,
        knownFrom === 'ledger'
          ? 'stores that have it'
          : knownFrom === 'rehearsal'
            ? 'a rehearsal without rows'
            : 'nothing',
      ]),
    )
    const names = behind.map(({ schemaName }) => schemaName)
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : ''
    console.log(`Where: ${names.slice(0, NAMED).join(', ')}${more}`)
    console.log(`Duration: ${durationInWords(plan.forecastMs)}`)
  }
  for (const line of refusals) console.error(`Would be refused: ${line}`)
  if (plan.rehearsalFailure) {
    console.error(`Would fail: ${plan.rehearsalFailure.migration}: ${plan.rehearsalFailure.error}`)
  }
  printUnknown(plan.unknown)
}

export function planAsJson(plan: FleetPlan): unknown {
  return {
    total: plan.total,
    up_to_date: plan.upToDate,
    behind: plan.behind.map(({ schemaName, isSpare, migrations }) => ({
      schema_name: schemaName,
      is_spare: isSpare,
      migrations,
    })),
    migrations: plan.migrations.map(({ name, outsideTransaction, stores, eachMs, knownFrom }) => ({
      name,
      outside_transaction: outsideTransaction,
      stores,
      each_ms: eachMs,
      known_from: knownFrom,
    })),
    forecast_ms: plan.forecastMs,
    refusals: plan.refusals,
    rehearsal_failure: plan.rehearsalFailure,
    edited: plan.edited,
    unknown: plan.unknown,
  }
}

function durationInWords(ms: number | null): string {
  if (ms === null) return 'cannot be told'
  if (ms < 1_000) return 'under 1 s'
  return ms < 120_000 ? `about ${Math.ceil(ms / 1_000)} s` : `about ${Math.ceil(ms / 60_000)} min`
}

function printUnknown(unknown: FleetPlan['unknown']): void {
  for (const { migration, schemas } of unknown) {
    const stores = schemas === 1 ? '1 store has' : `${schemas} stores have`
    console.error(`${stores} ${migration}, which this version does not know: a newer one was here.`)
  }
}
