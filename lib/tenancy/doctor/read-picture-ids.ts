import { ownerPool } from '#lib/db/connections.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'

/** Stores asked in one statement: its locks are given back with it, so the lock table never fills up. */
const AT_ONCE = 100
/** A store that somebody holds locked for longer is told of and passed by, ms. */
const PATIENCE_MS = 2_000

type PictureIds = {
  /** Of pictures that have files of their own, by schema. */
  ids: Map<string, Set<string>>
  unreadable: { schemaName: string; reason: string }[]
}

/** Asks a hundred stores at a time; where that fails, each by itself, so that one broken store hides no other. */
export async function readPictureIds(schemaNames: readonly string[]): Promise<PictureIds> {
  const found: PictureIds = { ids: new Map(), unreadable: [] }
  for (let start = 0; start < schemaNames.length; start += AT_ONCE) {
    const some = schemaNames.slice(start, start + AT_ONCE)
    try {
      await ask(some, found)
    } catch {
      for (const schemaName of some) {
        await ask([schemaName], found).catch((error: unknown) => {
          found.unreadable.push({ schemaName, reason: error instanceof Error ? error.message : String(error) })
        })
      }
    }
  }
  return found
}

async function ask(schemaNames: readonly string[], { ids }: PictureIds): Promise<void> {
  const client = await ownerPool().connect()
  try {
    await client.query('BEGIN READ ONLY')
    await client.query(`SET LOCAL lock_timeout = ${PATIENCE_MS}`)
    const selects = schemaNames.map(
      (schemaName, index) =>
        `SELECT ${index} AS store, id FROM ${quoteIdentifier(schemaName)}.media WHERE starter IS NULL`,
    )
    const { rows } = await client.query<{ store: number; id: string }>(selects.join(' UNION ALL '))
    await client.query('COMMIT')
    for (const schemaName of schemaNames) ids.set(schemaName, new Set())
    for (const { store, id } of rows) ids.get(schemaNames[store] ?? '')?.add(id)
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
