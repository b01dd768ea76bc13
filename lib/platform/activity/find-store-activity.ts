import { publicDb } from '#lib/db/public-db.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

export const ACTIVITY_PAGE_SIZE = 50

export type StoreActivity = {
  id: string
  action: string
  /** The name of a member of staff; null for one who is gone, and for the market itself. */
  who: string | null
  /** False for what the market's people and its own work did. */
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
  const staffIds = new Set(events.flatMap(({ actor }) => staffIdOf(actor) ?? []))
  const staff = await db.staff.findMany({ where: { id: { in: [...staffIds] } }, select: { id: true, name: true } })
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  return {
    pageCount: Math.max(1, Math.ceil(total / ACTIVITY_PAGE_SIZE)),
    items: events.map(({ id, actor, action, address, detail, createdAt }) => {
      const staffId = staffIdOf(actor)
      return {
        id,
        action,
        who: staffId === null ? null : (names.get(staffId) ?? null),
        isStaff: staffId !== null,
        detail: wordsOf(detail),
        address: staffId === null ? null : address,
        createdAt,
      }
    }),
  }
}

const STAFF = 'staff:'

function staffIdOf(actor: string): string | null {
  return actor.startsWith(STAFF) ? actor.slice(STAFF.length) : null
}

/** What was written as text; nothing else of an event is for the merchant. */
function wordsOf(detail: unknown): Record<string, string> {
  if (typeof detail !== 'object' || detail === null) return {}
  return Object.fromEntries(
    Object.entries(detail).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
