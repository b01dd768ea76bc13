import { encodeSession } from '#lib/auth/session-token.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { publicScheme } from '#lib/tenancy/tenant-url.ts'
import { askServer, serverOf } from '../ask-server.ts'
import type { Door } from '../door.ts'
import { mustLead } from '../refused.ts'

const DASHBOARD = '/admin/products'

export const httpSessionDoor: Door = {
  name: 'dashboard over HTTP',
  about: 'a real session of one store’s staff, sent to the other’s dashboard',
  needsServer: true,
  async enter({ from, to }, surroundings) {
    const url = serverOf(surroundings)
    const cookie = await cookieOfStaff(from.tenant)
    const own = await askServer(url, from.tenant, DASHBOARD, { cookie })
    mustLead(own.status === 200, `its own dashboard answers ${own.status}`)
    const foreign = await askServer(url, to.tenant, DASHBOARD, { cookie })
    if (foreign.location?.includes('/admin/sign-in')) return null
    // A refusal may also be streamed into a page that had begun.
    if (foreign.status === 200 && foreign.body.includes('/admin/sign-in') && !foreign.body.includes('Sign out'))
      return null
    mustLead(foreign.status === 200, `the other’s dashboard answers ${foreign.status}`)
    return 'the dashboard opens'
  },
}

async function cookieOfStaff(tenant: Tenant): Promise<string> {
  const staff = await tenantDb(tenant, { asOperator: true }).staff.findFirst({ orderBy: { createdAt: 'asc' } })
  if (!staff) throw new Error(`The store ${tenant.slug} has no staff whose session could be tried`)
  const token = await encodeSession({
    kind: 'staff',
    tenantId: tenant.id,
    subjectId: staff.id,
    version: staff.sessionVersion,
  })
  // As lib/web/cookie-options.ts calls it.
  return `${publicScheme() === 'https' ? '__Host-' : ''}souk.staff=${token}`
}
