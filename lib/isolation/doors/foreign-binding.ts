import type { Binding } from '#lib/db/binding-query.ts'
import { SCHEMA_LOST } from '#lib/db/engine-set.ts'
import { errorCode } from '#lib/db/sql.ts'
import { bindingOf, engineSet } from '#lib/db/tenant-db.ts'
import type { Door } from '../door.ts'
import { isRefusal, isRefused, mustLead, NO_SUCH_ROLE } from '../refused.ts'

export const foreignBindingDoor: Door = {
  name: 'foreign binding',
  about: 'a binding of one store that names the other’s role and schema',
  async enter({ from, to }) {
    const [own, theirs] = [await bindingOf(from.tenant), await bindingOf(to.tenant)]
    const read = (binding: Binding, id: string) =>
      engineSet().lease(binding, (client) => client.media.findUnique({ where: { id } }))
    const ownRow = await read(own, from.canary.mediaId)
    mustLead(ownRow?.alt === from.canary.secret, 'the store’s binding does not find its own canary')
    // Bound to the other's role, only the number of the schema is left to say whose it is.
    const forged = { ...theirs, schemaOid: own.schemaOid }
    const refused = await isRefused(
      () => read(forged, to.canary.mediaId),
      (error) => errorCode(error) === SCHEMA_LOST && isRefusal((error as Error).cause, [NO_SUCH_ROLE]),
    )
    return refused ? null : `a binding with the number of ${from.tenant.schemaName} opens ${to.tenant.schemaName}`
  },
}
