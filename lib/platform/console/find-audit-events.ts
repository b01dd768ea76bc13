import { publicDb } from '#lib/db/public-db.ts'
import { actorNames } from './actor-names.ts'

/** Something that somebody did; `actor` as people call them. */
export type ConsoleEvent = {
  id: string
  actor: string
  action: string
  /** What belongs to the act: where a store was renamed from and to. */
  detail: Record<string, string>
  address: string | null
  createdAt: Date
}

/**
 * What was done to one store, or to the fleet as a whole, newest first.
 * @param about the store's id; null for acts on all stores
 */
export async function findAuditEvents(about: string | null, limit: number): Promise<ConsoleEvent[]> {
  const events = await publicDb().auditEvent.findMany({
    where: { tenantId: about, ...(about === null ? { action: { startsWith: 'fleet.' } } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  const names = await actorNames(events.map((event) => event.actor))
  return events.map(({ id, actor, action, detail, address, createdAt }) => ({
    id,
    actor: names.get(actor) ?? actor,
    action,
    detail: wordsIn(detail),
    address,
    createdAt,
  }))
}

function wordsIn(detail: unknown): Record<string, string> {
  const words: Record<string, string> = {}
  for (const [name, value] of Object.entries(detail ?? {})) {
    if (typeof value === 'string' || typeof value === 'number') words[name] = String(value)
  }
  return words
}
