import { STORE_ID_HEADER } from '#lib/tenancy/host.ts'
import { askServer, serverOf } from '../ask-server.ts'
import type { Door } from '../door.ts'
import { mustLead } from '../refused.ts'

export const httpPagesDoor: Door = {
  name: 'pages',
  about: 'pages of one store over HTTP, kept and new, also with headers and paths that name the other',
  needsServer: true,
  async enter({ from, to }, surroundings) {
    const url = serverOf(surroundings)
    const naming = {
      [STORE_ID_HEADER]: to.tenant.id,
      'x-forwarded-host': `${to.tenant.slug}.localhost`,
      'x-middleware-subrequest': 'middleware',
    }
    const asked: [path: string, headers?: Record<string, string>][] = [
      ['/'],
      ['/products'],
      // Nobody asked for this one before: it is made now.
      [`/search?q=${from.canary.secret}`],
      ['/', naming],
      ['/products', naming],
      [`/store/${to.tenant.id}`],
      [`/store/${to.tenant.id}/products`, naming],
    ]
    let own = 0
    for (const [path, headers] of asked) {
      const { status, body } = await askServer(url, from.tenant, path, headers)
      mustLead(status < 500, `${path} answers ${status}`)
      // Every page carries the id of the store it was made for.
      if (body.includes(to.canary.secret) || body.includes(to.canary.mediaId)) return `its canary stands in ${path}`
      if (body.includes(`"tenant","${to.tenant.id}`) || body.includes(`\\"tenant\\",\\"${to.tenant.id}`)) {
        return `${path} shows its page`
      }
      if (body.includes(from.tenant.id)) own++
    }
    mustLead(own >= 2, 'the store does not show pages of its own')
    return null
  },
}
