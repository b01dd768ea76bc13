import { publicDb } from '#lib/db/public-db.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

export const ACTIVITY_PAGE_SIZE = 50

export type StoreActivity = {
  id: string
  action: string
  /** The name of a member of staff or of an API key; null for one who is gone, and for the market itself. */
  who: string | null
  /** False for what the market's people and its own work did; a key of the store's acts for its staff. */
  isStaff: boolean
  detail: Record<string, string>
  /** Where staff were. Whence the market's people act is not the merchant's business. */
  address: string | null
  createdAt: Date
}

/**
 * What was done in a store and with it, latest first.
 * @param page from 1; one beyond the last is empty
 */
export async function findStoreActivity(
  { tenant, db }: StoreContext,
  page: number,
): Promise<{ items: StoreActivity[]; pageCount: number }> {
  const where = { tenantId: tenant.id }
  const [total, events] = await Promise.all([
    publicDb().auditEvent.count({ where }),
    publicDb().auditEvent.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * ACTIVITY_PAGE_SIZE,
      take: ACTIVITY_PAGE_SIZE,
    }),
  ])
  const idsOf = (kind: string) => ({ in: events.flatMap(({ actor }) => idOf(kind, actor) ?? []) })
  const select = { id: true, name: true }
  const [staff, keys] = await Promise.all([
    db.staff.findMany({ where: { id: idsOf(STAFF) }, select }),
    db.apiKey.findMany({ where: { id: idsOf(KEY) }, select }),
  ])
  const names = new Map<string, string>([
    ...staff.map(({ id, name }) => [`${STAFF}${id}`, name] as const),
    ...keys.map(({ id, name }) => [`${KEY}${id}`, `The API key ${name}`] as const),
  ])
  return {
    pageCount: Math.max(1, Math.ceil(total / ACTIVITY_PAGE_SIZE)),
    items: events.map(({ id, actor, action, address, detail, createdAt }) => {
      const isStaff = idOf(STAFF, actor) !== null || idOf(KEY, actor) !== null
      return {
        id,
        action,
        who: names.get(actor) ?? null,
        isStaff,
        detail: wordsOf(detail),
        address: isStaff ? address : null,
        createdAt,
      }
    }),
  }
}

const STAFF = 'staff:'
const KEY = 'api-key:'

function idOf(kind: string, actor: string): string | null {
  return actor.startsWith(kind) ? actor.slice(kind.length) : null
}

/** What was written as text; nothing else of an event is for the merchant. */
function wordsOf(detail: unknown): Record<string, string> {
  if (typeof detail !== 'object' || detail === null) return {}
  return Object.fromEntries(
    Object.entries(detail).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
