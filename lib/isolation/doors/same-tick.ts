import { tenantDb } from '#lib/db/tenant-db.ts'
import type { Door, ProvenStore } from '../door.ts'
import { mustLead } from '../refused.ts'

/** More than there are engines, so that some serve both stores in turn. */
const ROUNDS = 12

export const sameTickDoor: Door = {
  name: 'same tick',
  about: 'reads of both stores in one moment, which share connections and engines',
  async enter({ from, to }) {
    const read = async ({ tenant }: ProvenStore, { canary }: ProvenStore) =>
      (await tenantDb(tenant, { asOperator: true }).media.findUnique({ where: { id: canary.mediaId } }))?.alt ?? null
    const seen = await Promise.all(
      Array.from({ length: ROUNDS }, async () => {
        const [own, theirs, foreign] = await Promise.all([read(from, from), read(to, to), read(from, to)])
        mustLead(own === from.canary.secret && theirs === to.canary.secret, 'a store does not find its own canary')
        return foreign
      }),
    )
    return seen.some((foreign) => foreign !== null) ? 'the row came with a read of the other store' : null
  },
}
