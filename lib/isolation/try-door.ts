import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { explainError } from '#lib/kernel/explain-error.ts'
import type { BrokenDoor, Door, Leak, Pair, ProvenStore, Surroundings } from './door.ts'

/** A renamed store is tried again under its new name; one that is renamed all the time is somebody else's worry. */
const TRIES = 3

export type Tried =
  | { outcome: 'closed' | 'gone' }
  | { outcome: 'opened'; leak: Leak }
  | { outcome: 'broken'; broken: BrokenDoor }

/**
 * Tries one door between two stores. Whatever is not the expected refusal is a leak or a broken door, unless one of the
 * stores changed meanwhile: then it is tried again, or left out when the store was erased.
 */
export async function tryDoor(door: Door, pair: Pair, surroundings: Surroundings): Promise<Tried> {
  let current = pair
  for (let attempt = 1; ; attempt++) {
    const tried = await once(door, current, surroundings)
    if (tried.outcome === 'closed' || attempt === TRIES) return tried
    const [from, to] = await Promise.all([reread(current.from), reread(current.to)])
    if (!from || !to) return { outcome: 'gone' }
    if (!hasChanged(from, current.from) && !hasChanged(to, current.to)) return tried
    current = { from, to }
  }
}

async function once(door: Door, pair: Pair, surroundings: Surroundings): Promise<Tried> {
  const attempt = { door: door.name, from: pair.from.tenant.schemaName, to: pair.to.tenant.schemaName }
  try {
    const found = await door.enter(pair, surroundings)
    return found === null ? { outcome: 'closed' } : { outcome: 'opened', leak: { ...attempt, found } }
  } catch (error) {
    return { outcome: 'broken', broken: { ...attempt, error: explainError(error).split('\n')[0] ?? '' } }
  }
}

async function reread({ tenant, canary }: ProvenStore): Promise<ProvenStore | null> {
  const row = await publicDb().tenant.findUnique({ where: { id: tenant.id } })
  return row && { tenant: tenantFromRegistry(row), canary }
}

function hasChanged(now: ProvenStore, before: ProvenStore): boolean {
  return now.tenant.updatedAt.getTime() !== before.tenant.updatedAt.getTime()
}
