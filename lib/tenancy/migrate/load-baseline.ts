import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { Migration } from './load-migrations.ts'
import { splitStatements } from './split-statements.ts'

export const BASELINE_FILE = 'prisma/tenant/baseline.sql'
/** How each line begins that names a migration and its checksum. */
export const STANDS_FOR = '-- stands for '

export type Baseline = {
  /** Migrations, oldest first, that need not run in a schema that begins with it. */
  standsFor: Pick<Migration, 'name' | 'checksum'>[]
  statements: string[]
}

const cache = processSingleton('baseline', () => new Map<string, Baseline | null>())

/**
 * The tables of a new store in one step.
 * @returns null in a market that has no such file: its stores are made by the migrations alone
 */
function loadBaseline(): Baseline | null {
  const file = resolve(BASELINE_FILE)
  let baseline = cache.get(file)
  if (baseline === undefined) {
    baseline = existsSync(file) ? parseBaseline(readFileSync(file, 'utf8')) : null
    cache.set(file, baseline)
  }
  return baseline
}

export function parseBaseline(file: string): Baseline {
  const sql = file.replaceAll('\r\n', '\n')
  const standsFor = sql.split('\n').flatMap((line) => {
    if (!line.startsWith(STANDS_FOR)) return []
    const [name = '', checksum = ''] = line.slice(STANDS_FOR.length).split(' ')
    return [{ name, checksum }]
  })
  return { standsFor, statements: splitStatements(sql) }
}

/**
 * How a schema without tables gets those of `migrations`: from the baseline, when they begin with exactly those that it
 * stands for, and then from the rest of them.
 */
export function fromBaseline(
  migrations: Migration[],
  baseline: Baseline | null = loadBaseline(),
): { statements: string[]; left: Migration[] } {
  const isSame = ({ name, checksum }: Baseline['standsFor'][number], place: number) =>
    migrations[place]?.name === name && migrations[place].checksum === checksum
  if (!baseline || baseline.standsFor.length === 0 || !baseline.standsFor.every(isSame)) {
    return { statements: [], left: migrations }
  }
  return { statements: baseline.statements, left: migrations.slice(baseline.standsFor.length) }
}
