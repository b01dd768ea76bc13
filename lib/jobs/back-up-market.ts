import { publicDb } from '#lib/db/public-db.ts'
import { enqueue } from './enqueue.ts'

/** Asks for a backup of every store that is open or suspended, one job each: a store that fails is tried again alone. */
export async function backUpMarket(): Promise<void> {
  const tenants = await publicDb().tenant.findMany({
    where: { status: { in: ['active', 'suspended'] } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  for (const { id } of tenants) await enqueue('backup-tenant', { tenantId: id }, { singletonKey: id })
}
