import { PlainError } from '#lib/kernel/plain-error.ts'
import type { FleetState } from './fleet-state.ts'
import { lintMigration } from './lint-migration.ts'
import type { Migration } from './load-migrations.ts'

/** What keeps the runner from starting, one line each: an edited migration, and one that not every store can run. */
export function findRefusals({ behind, edited }: Pick<FleetState, 'behind' | 'edited'>): string[] {
  return [
    ...edited.map(
      ({ migration, schemas, example }) =>
        `${migration} was edited after it ran in ${schemas === 1 ? example : `${schemas} stores, among them ${example}`}: bring its file back and write a new migration instead.`,
    ),
    ...missingOf(behind).flatMap((migration) =>
      lintMigration(migration).map(({ statement, reason }) => `${migration.name}: ${reason} (${statement})`),
    ),
  ]
}

/** @throws PlainError in one line, before anything was touched */
export function refuseFleet(state: FleetState): void {
  const refusals = findRefusals(state)
  if (refusals.length > 0) throw new PlainError(`Nothing was migrated. ${refusals.join(' ')}`)
}

/** Every migration that somebody lacks, oldest first. */
export function missingOf(behind: FleetState['behind']): Migration[] {
  const byName = new Map(behind.flatMap(({ missing }) => missing.map((migration) => [migration.name, migration])))
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}
