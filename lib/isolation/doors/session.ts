import { randomUUID } from 'node:crypto'
import { decodeSession, encodeSession } from '#lib/auth/session-token.ts'
import type { Door } from '../door.ts'
import { mustLead } from '../refused.ts'

export const sessionDoor: Door = {
  name: 'session',
  about: 'a session of staff and of a customer of one store, and one that names no store, shown to the other',
  async enter({ from, to }) {
    for (const kind of ['staff', 'customer'] as const) {
      const session = { kind, subjectId: randomUUID(), version: 0 }
      const own = await encodeSession({ ...session, tenantId: from.tenant.id })
      mustLead((await decodeSession(own, kind, from.tenant.id)) !== null, `a ${kind} session is not valid at home`)
      const nobodys = await encodeSession({ ...session, tenantId: null })
      mustLead((await decodeSession(nobodys, kind, null)) !== null, 'a session without a store is not valid at all')
      for (const token of [own, nobodys]) {
        if (await decodeSession(token, kind, to.tenant.id)) return `a ${kind} session of another place is accepted`
      }
    }
    return null
  },
}
