import { forgetSchemaOid } from '#lib/db/schema-oid.ts'
import { tenantFromRegistry } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import type { Door, Pair } from '../door.ts'
import { mustLead } from '../refused.ts'

export const staleStoreDoor: Door = {
  name: 'stale store',
  about: 'what a process remembers of a store whose schema’s name is another store’s by now',
  async enter(pair) {
    const { from, to } = pair
    mustLead(await findsOwn(pair), 'the store does not find its own canary')
    const stale = tenantFromRegistry({ ...from.tenant, schemaName: to.tenant.schemaName })
    // Once with the schema's number remembered from before, once asked anew. The client may follow its own store to
    // where it is now; what it must not do is stay.
    for (const forget of [() => {}, () => forgetSchemaOid(from.tenant.id)]) {
      forget()
      // A client of its own: the first one has learned where the store is.
      const db = tenantDb(stale, { asOperator: true })
      const rows = await db.media.findMany({ where: { id: { in: [from.canary.mediaId, to.canary.mediaId] } } })
      if (rows.some(({ id }) => id === to.canary.mediaId)) return `${from.tenant.schemaName} reads its successor's rows`
      mustLead(rows.length === 1, 'a store that moved does not find its own canary any more')
    }
    return null
  },
}

async function findsOwn({ from }: Pair): Promise<boolean> {
  const row = await tenantDb(from.tenant, { asOperator: true }).media.findUnique({ where: { id: from.canary.mediaId } })
  return row?.alt === from.canary.secret
}
