import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { actorNames } from './actor-names.ts'
import { storeRows } from './find-stores.ts'
import type { StoreRow } from './store-row.ts'

const EVENTS_SHOWN = 50

export type StoreEvent = { id: string; actor: string; action: string; address: string | null; createdAt: Date }

export type StoreDetail = StoreRow & {
  schemaName: string
  node: string
  domains: { host: string; isPrimary: boolean; verifiedAt: Date | null }[]
  /** The latest ones, newest first. */
  events: StoreEvent[]
}

/** Everything the console knows of one store; null when there is none with that id. */
export async function getStore(id: string): Promise<StoreDetail | null> {
  const found = await publicDb().tenant.findUnique({
    where: { id },
    include: { domains: { orderBy: [{ isPrimary: 'desc' }, { host: 'asc' }] } },
  })
  if (!found) return null
  const { domains, ...row } = found
  const [[store], events] = await Promise.all([storeRows([tenantFromRegistry(row)]), eventsOf(id)])
  if (!store) return null
  return {
    ...store,
    schemaName: row.schemaName,
    node: row.node,
    domains: domains.map(({ host, isPrimary, verifiedAt }) => ({ host, isPrimary, verifiedAt })),
    events,
  }
}

async function eventsOf(tenantId: string): Promise<StoreEvent[]> {
  const events = await publicDb().auditEvent.findMany({
    where: { tenantId },
    orderBy: { createdAt: 'desc' },
    take: EVENTS_SHOWN,
  })
  const names = await actorNames(events.map((event) => event.actor))
  return events.map(({ id, actor, action, address, createdAt }) => ({
    id,
    actor: names.get(actor) ?? actor,
    action,
    address,
    createdAt,
  }))
}
