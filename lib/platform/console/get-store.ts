import { publicDb } from '#lib/db/public-db.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { systemClock } from '#lib/kernel/clock.ts'
import { type TrialStanding, trialStanding } from '../trial-standing.ts'
import { type ConsoleEvent, findAuditEvents } from './find-audit-events.ts'
import { storeRows } from './find-stores.ts'
import type { StoreRow } from './store-row.ts'

const EVENTS_SHOWN = 50

export type StoreDetail = StoreRow & {
  schemaName: string
  node: string
  /** Since when it has been deleted. */
  archivedAt: Date | null
  onTrial: boolean
  paidUntil: Date | null
  standing: TrialStanding['standing']
  domains: { host: string; isPrimary: boolean; verifiedAt: Date | null }[]
  /** The latest ones, newest first. */
  events: ConsoleEvent[]
}

/** Everything the console knows of one store; null when there is none with that id. */
export async function getStore(id: string): Promise<StoreDetail | null> {
  const found = await publicDb().tenant.findUnique({
    where: { id },
    include: { domains: { orderBy: [{ isPrimary: 'desc' }, { host: 'asc' }] } },
  })
  if (!found) return null
  const { domains, ...row } = found
  const [[store], events] = await Promise.all([storeRows([tenantFromRegistry(row)]), findAuditEvents(id, EVENTS_SHOWN)])
  if (!store) return null
  return {
    ...store,
    schemaName: row.schemaName,
    node: row.node,
    archivedAt: row.archivedAt,
    onTrial: row.onTrial,
    paidUntil: row.paidUntil,
    standing: trialStanding(row, systemClock()).standing,
    domains: domains.map(({ host, isPrimary, verifiedAt }) => ({ host, isPrimary, verifiedAt })),
    events,
  }
}
