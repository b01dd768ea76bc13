import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import type { Check, Fault, Look } from './finding.ts'
import { inMending } from './mend-schema.ts'
import { partFrom, readMemberships } from './role-memberships.ts'
import { dropRole, readStrayRoles, type StrayRole, verdictOn } from './stray-role.ts'

export const strayRolesCheck: Check = {
  name: 'stray-roles',
  title: 'Roles without a store',
  about: 'roles of this market that no schema needs are dropped; those of other markets on the server are left alone',
  find: async (look) => {
    const roles = await readStrayRoles(look.client, await neededRoles(look))
    return roles.flatMap((role) => faultOf(role))
  },
}

/** Of stores, of spares, and of whatever schema there is: what becomes of that one is decided with the schema. */
async function neededRoles({ client, fleet }: Look): Promise<string[]> {
  const { name } = marketDatabase()
  const { rows } = await client.query<{ nspname: string }>('SELECT nspname FROM pg_namespace')
  return [...fleet.map(({ roleName }) => roleName), ...rows.map(({ nspname }) => tenantRoleName(name, nspname))]
}

function faultOf(role: StrayRole): Fault[] {
  const { name, appRole } = marketDatabase()
  const verdict = verdictOn(role, name)
  if (verdict === 'leave') return []
  if (verdict === 'part') {
    return [
      {
        code: 'foreign-role-granted',
        subject: role.name,
        message: `is no store’s, and the application (${appRole}) may become it`,
        mend: () => inMending((client) => partOurs(client, role.name)),
      },
    ]
  }
  return [
    {
      code: 'stray-role',
      subject: role.name,
      message: 'is a store’s role, and there is no such store',
      mend: () => inMending((client) => dropIfStillStray(client, role.name)),
    },
  ]
}

type Client = Look['client']

async function dropIfStillStray(client: Client, roleName: string): Promise<string> {
  // Whoever makes a store has to wait, and its role is seen or not yet there.
  await client.query('LOCK TABLE public.tenant, public.spare_schema IN SHARE MODE')
  const { name } = marketDatabase()
  const { rows } = await client.query<{ nspname: string }>('SELECT nspname FROM pg_namespace')
  if (rows.some(({ nspname }) => tenantRoleName(name, nspname) === roleName)) {
    throw new Error('It has a schema by now; look again')
  }
  await dropRole(client, roleName)
  return 'dropped'
}

async function partOurs(client: Client, roleName: string): Promise<string> {
  const { appRole } = marketDatabase()
  const memberships = await readMemberships(client, [roleName])
  for (const membership of memberships.filter(({ member }) => member === appRole)) await partFrom(client, membership)
  return 'the application may no longer become it'
}
