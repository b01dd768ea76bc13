import { ImportId } from './schema.ts'

/** Every name is made of a checked id and lies under the store's own prefix: no payload names another store's file. */
export function importFile(id: string, what: `${number}.csv` | 'json' | `report-${number}.json`): string {
  return `import-${ImportId.parse(id)}.${what}`
}
