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
    // The other store first and last: whether the first reader's store wins or the last one's, it would be this.
    const rounds = Array.from({ length: ROUNDS }, () => {
      const first = read(to, to)
      const foreign = read(from, to)
      return { own: [first, read(from, from), read(to, to)], foreign }
    })
    // Where stores are mixed up some reads fail as well, which must not hide what the others found.
    const [foreign, own] = await Promise.all([
      Promise.allSettled(rounds.map((round) => round.foreign)),
      Promise.allSettled(rounds.flatMap((round) => round.own)),
    ])
    if (foreign.some((answer) => answer.status === 'fulfilled' && answer.value !== null)) {
      return 'the row came with a read of the other store'
    }
    for (const answer of [...own, ...foreign]) if (answer.status === 'rejected') throw answer.reason
    const secrets = [to.canary.secret, from.canary.secret, to.canary.secret]
    const allFound = own.every((answer, at) => answer.status === 'fulfilled' && answer.value === secrets[at % 3])
    mustLead(allFound, 'a store does not find its own canary')
    return null
  },
}
