import { STORE_ID_HEADER } from '#lib/tenancy/host.ts'
import { askServer, serverOf } from '../ask-server.ts'
import type { Door, Pair } from '../door.ts'
import { mustLead } from '../refused.ts'

type Asked = { path: string; headers?: Record<string, string> }

export const httpPagesDoor: Door = {
  name: 'pages',
  about: 'pages of one store over HTTP, kept and new, also with headers and paths that name the other',
  needsServer: true,
  async enter(pair, surroundings) {
    const url = serverOf(surroundings)
    const { from, to } = pair
    for (const asked of ownPages(pair)) {
      const { status, body } = await askServer(url, from.tenant, asked.path, asked.headers)
      // Every page carries the id of the store it was made for, and no page that of another.
      if ([to.canary.secret, to.canary.mediaId, to.tenant.id].some((word) => body.includes(word))) {
        return `the other store stands in ${asked.path}`
      }
      mustLead(status === 200 && body.includes(from.tenant.id), `its own ${asked.path} answers ${status}`)
    }
    for (const path of [`/store/${to.tenant.id}`, `/store/${to.tenant.id}/products`]) {
      const { status, body } = await askServer(url, from.tenant, path, headersNaming(pair))
      if (status === 200 || body.includes(to.canary.secret)) return `the other store is shown at ${path}`
      mustLead(status === 404, `${path} answers ${status}`)
    }
    return null
  },
}

function ownPages(pair: Pair): Asked[] {
  const headers = headersNaming(pair)
  return [
    { path: '/' },
    { path: '/products' },
    // Nobody asked for this one before: it is made now.
    { path: `/search?q=${pair.from.canary.secret}` },
    { path: '/', headers },
    { path: '/products', headers },
  ]
}

/** What a client may not say for itself, said all the same. */
function headersNaming({ to }: Pair): Record<string, string> {
  const host = `${to.tenant.slug}.localhost`
  return { [STORE_ID_HEADER]: to.tenant.id, 'x-forwarded-host': host, 'x-middleware-subrequest': 'middleware' }
}
