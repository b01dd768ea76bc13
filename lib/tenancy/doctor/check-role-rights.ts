import type pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { createTenantRole } from '../create-schema.ts'
import { grantTenantTables } from '../migrate/apply-migrations.ts'
import type { Check, Fault, Look } from './finding.ts'
import { inMending, mendSchema } from './mend-schema.ts'
import { isStanding, type StandingSchema } from './read-fleet.ts'
import { type Membership, partFrom, readMemberships } from './role-memberships.ts'

/** Attributes by the word that takes them away. */
type Attributes = Record<
  'SUPERUSER' | 'CREATEDB' | 'CREATEROLE' | 'REPLICATION' | 'BYPASSRLS' | 'LOGIN' | 'INHERIT',
  boolean
>
type Role = { name: string; attributes: Attributes; owner: string }

export const roleRightsCheck: Check = {
  name: 'roles',
  title: 'Roles of stores',
  about: 'every store has its role, nobody logs in with it and only the application may become it; made, or set right',
  find: async ({ client, fleet }) => {
    const { appRole, registryRole } = marketDatabase()
    const stores = fleet.filter(isStanding)
    const wanted = [...stores.map(({ roleName }) => roleName), appRole, registryRole]
    const roles = await readRoles(client, wanted)
    const present = new Set(roles.map(({ name }) => name))
    return [
      ...stores.filter(({ roleName }) => !present.has(roleName)).map(missingRole),
      ...roles.flatMap((role) => wrongAttributes(role, role.name === appRole)),
      ...wrongMemberships(await readMemberships(client, wanted), [...present], roles[0]?.owner ?? ''),
    ]
  },
}

async function readRoles(client: pg.PoolClient, names: readonly string[]): Promise<Role[]> {
  const { rows } = await client.query<Role>(
    `SELECT rolname AS name, current_user AS owner,
            json_build_object('SUPERUSER', rolsuper, 'CREATEDB', rolcreatedb, 'CREATEROLE', rolcreaterole,
              'REPLICATION', rolreplication, 'BYPASSRLS', rolbypassrls, 'LOGIN', rolcanlogin, 'INHERIT', rolinherit) AS attributes
       FROM pg_roles WHERE rolname = ANY($1) ORDER BY rolname`,
    [names],
  )
  return rows
}

function missingRole(store: StandingSchema): Fault {
  return {
    code: 'role-missing',
    subject: store.schemaName,
    message: `its role ${store.roleName} does not exist, so it cannot be read`,
    mend: () =>
      mendSchema(store, async (client) => {
        await createTenantRole(client, store.schemaName)
        await grantTenantTables(client, store.schemaName, store.roleName)
        return `made ${store.roleName} again`
      }),
  }
}

/** The application logs in and inherits nothing; a store's role belongs to nobody, so what it inherits is no matter. */
function wrongAttributes({ name, attributes }: Role, isApp: boolean): Fault[] {
  const wanted: Partial<Attributes> = isApp ? { LOGIN: true, INHERIT: false } : { LOGIN: false }
  const right: Partial<Attributes> = {
    SUPERUSER: false,
    CREATEDB: false,
    CREATEROLE: false,
    REPLICATION: false,
    BYPASSRLS: false,
    ...wanted,
  }
  const changes = Object.entries(right)
    .filter(([attribute, value]) => attributes[attribute as keyof Attributes] !== value)
    .map(([attribute, value]) => (value ? attribute : `NO${attribute}`))
  if (changes.length === 0) return []
  return [
    {
      code: 'role-attributes',
      subject: name,
      message: `has to be ${changes.join(' ')}`,
      mend: () =>
        inMending(async (client) => {
          await client.query(`ALTER ROLE ${quoteIdentifier(name)} ${changes.join(' ')}`)
          return 'set right'
        }),
    },
  ]
}

function wrongMemberships(memberships: Membership[], roles: string[], owner: string): Fault[] {
  const { appRole } = marketDatabase()
  const bound = new Set(roles.filter((role) => role !== appRole))
  const faults: Fault[] = []
  const bindable = new Set<string>()
  for (const membership of memberships) {
    const { role, member, inherits, maySet, mayGrant } = membership
    if (member === owner) continue
    const isBinding = bound.has(role) && member === appRole
    if (isBinding && !inherits && maySet && !mayGrant) bindable.add(role)
    else if (isBinding) {
      bindable.add(role)
      faults.push(excessive(membership))
    }
    // What else the application may become is looked at with the stray roles.
    else if (member !== appRole) faults.push(foreign(membership, bound.has(member) ? member : role))
  }
  return [...faults, ...[...bound].filter((role) => !bindable.has(role)).map(unbound)]
}

function excessive(membership: Membership): Fault {
  return {
    code: 'role-membership',
    subject: membership.role,
    message: 'the application may do more with it than become it for one connection, or less',
    mend: () =>
      inMending(async (client) => {
        await partFrom(client, membership)
        await grantToApp(client, membership.role)
        return 'granted anew'
      }),
  }
}

function foreign(membership: Membership, subject: string): Fault {
  const { role, member } = membership
  return {
    code: 'role-member-foreign',
    subject,
    message: subject === member ? `it may act as ${role}` : `${member} may act as it`,
    mend: () =>
      inMending(async (client) => {
        await partFrom(client, membership)
        return `${member} may no longer act as ${role}`
      }),
  }
}

function unbound(role: string): Fault {
  return {
    code: 'role-not-granted',
    subject: role,
    message: 'the application may not become it, so nothing of it can be read',
    mend: () =>
      inMending(async (client) => {
        await grantToApp(client, role)
        return 'granted'
      }),
  }
}

async function grantToApp(client: Look['client'], role: string): Promise<void> {
  const { appRole } = marketDatabase()
  await client.query(`GRANT ${quoteIdentifier(role)} TO ${quoteIdentifier(appRole)} WITH INHERIT FALSE, SET TRUE`)
}
