import { loadMigrations, type Migration } from '../migrate/load-migrations.ts'
import { ArchiveError } from './archive-manifest.ts'

/**
 * Splits this market's migrations into those that a schema has had, and those that would bring it up to date.
 * @throws ArchiveError when it has had one that is not known here, or is another one here
 */
export function knownMigrations(applied: readonly { name: string; checksum: string }[]): {
  had: Migration[]
  missing: Migration[]
} {
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]))
  const all = loadMigrations('tenant')
  for (const { name, checksum } of applied) {
    const here = all.find((migration) => migration.name === name)
    if (!here) throw new ArchiveError(`It was made by a newer version: migration ${name} is not known here.`)
    if (here.checksum !== checksum) throw new ArchiveError(`Its migration ${name} is not the one that is known here.`)
  }
  if (applied.length === 0) throw new ArchiveError('Nothing says which migrations its tables are made of.')
  return {
    had: all.filter(({ name }) => checksums.has(name)),
    missing: all.filter(({ name }) => !checksums.has(name)),
  }
}
