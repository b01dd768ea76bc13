import { randomUUID } from 'node:crypto'
import { createHandoverToken, redeemHandoverToken } from '#lib/auth/handover-token.ts'
import type { Door } from '../door.ts'
import { mustLead } from '../refused.ts'

export const handOverDoor: Door = {
  name: 'hand-over token',
  about: 'the token that signs a new merchant in to one store, redeemed at the other',
  async enter({ from, to }) {
    // Nobody's id: the token signs no one in, wherever it is redeemed.
    const staffId = randomUUID()
    const token = new URL(await createHandoverToken(from.tenant, staffId)).searchParams.get('token') ?? ''
    const foreign = await redeemHandoverToken(to.tenant, token)
    const own = await redeemHandoverToken(from.tenant, token)
    if (foreign !== null) return 'the token was accepted'
    mustLead(own === staffId, 'the token is not valid at home')
    return null
  },
}
