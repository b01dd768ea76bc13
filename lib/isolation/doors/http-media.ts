import { askServer, serverOf } from '../ask-server.ts'
import { canaryAddress } from '../canary.ts'
import type { Door } from '../door.ts'
import { mustLead } from '../refused.ts'

export const httpMediaDoor: Door = {
  name: 'media over HTTP',
  about: 'the address of one store’s picture, asked at the other’s host, as each of the two would sign it',
  needsServer: true,
  async enter({ from, to }, surroundings) {
    const url = serverOf(surroundings)
    const own = await askServer(url, from.tenant, canaryAddress(from.tenant, from.canary))
    mustLead(own.status === 200 && own.body === from.canary.secret, `its own picture answers ${own.status}`)
    for (const signer of [to.tenant, from.tenant]) {
      const foreign = await askServer(url, from.tenant, canaryAddress(signer, to.canary))
      if (foreign.status === 404 && !foreign.body.includes(to.canary.secret)) continue
      mustLead(foreign.status === 200, `the other’s picture answers ${foreign.status}`)
      return 'the picture is served'
    }
    return null
  },
}
