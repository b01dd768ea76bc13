import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import { hashPassword } from '#lib/auth/password.ts'
import { inOwnerTransaction } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { isTenantSchemaName } from '#lib/db/schema-name.ts'
import { errorCode, isUniqueViolation, quoteIdentifier } from '#lib/db/sql.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { env } from '#lib/env.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { requiredLine } from '#lib/kernel/text.ts'
import { announceRegistryChange } from './announce-registry-change.ts'
import { CustomHost } from './custom-host.ts'
import { insertRow } from './insert-row.ts'
import { insertStarterContent } from './insert-starter-content.ts'
import { applyMigrations, grantTenantTables } from './migrate/apply-migrations.ts'
import { loadMigrations } from './migrate/load-migrations.ts'
import { StoreSlug, schemaNameOf } from './store-slug.ts'
import { toTenantRow } from './tenant-row.ts'

export const ProvisionInput = z.object({
  name: requiredLine(80, 'Give the store a name.'),
  slug: StoreSlug,
  /** Defaults to the slug with `_` for `-`. */
  schemaName: z
    .string()
    .refine(isTenantSchemaName, 'Use lower-case letters, digits and _, starting with a letter.')
    .optional(),
  /** A host of the store's own, in addition to its subdomain. Whoever names it here vouches for it. */
  domain: CustomHost.optional(),
  ownerEmail: z.email('Enter an e-mail address, such as ada@example.com.').max(254).toLowerCase(),
  owner: z.object({
    username: requiredLine(60, 'Enter a user name.'),
    name: requiredLine(80, 'Enter a name.'),
    password: z.string().min(6, 'Use at least 6 characters.').max(200, 'Use at most 200 characters.'),
  }),
  /** For the audit log, for example "sign-up", "cli" or "operator:<id>". */
  actor: z.string(),
})
export type ProvisionInput = z.input<typeof ProvisionInput>

export type ProvisionStep = { name: 'address' | 'schema' | 'tables' | 'owner' | 'content' | 'live'; ms: number }

export type Provisioned = { tenant: Tenant; staffId: string; steps: ProvisionStep[] }

/**
 * Makes a store, whole or not at all: registry row, domain, role, schema, tables, owner, settings and starter content
 * are one transaction. Sign-up, console, CLI and tests all come through here.
 *
 * @param hooks `onStep` is called after each step, still inside the transaction until "live"; when it throws, nothing is left
 * @returns failures beside `slug` (refused, or taken), `name`, `email` or `password`
 */
export async function provisionTenant(
  input: ProvisionInput,
  hooks: { onStep?: (step: ProvisionStep) => void | Promise<void> } = {},
): Promise<Result<Provisioned>> {
  const parsed = ProvisionInput.safeParse(input)
  if (!parsed.success)
    return failuresOf(parsed.error, { ownerEmail: 'email', 'owner.password': 'password', 'owner.name': 'name' })
  const request = parsed.data
  const passwordHash = await hashPassword(request.owner.password)

  const steps: ProvisionStep[] = []
  let since = performance.now()
  const done = async (name: ProvisionStep['name']) => {
    const step = { name, ms: Math.round((performance.now() - since) * 10) / 10 }
    steps.push(step)
    await hooks.onStep?.(step)
    since = performance.now()
  }

  try {
    const { tenant, staffId } = await inOwnerTransaction(async (client) => {
      const row = await insertTenant(client, request)
      await done('address')
      await createSchemaAndRole(client, row.schemaName)
      await done('schema')
      await applyMigrations(client, row.schemaName, loadMigrations('tenant'))
      await grantTenantTables(client, row.schemaName, tenantRoleName(marketDatabase().name, row.schemaName))
      await done('tables')
      const staff = await insertOwner(client, row.schemaName, request, passwordHash)
      await done('owner')
      await insertStarterContent(client, row.schemaName, row.name)
      await done('content')
      await announceRegistryChange(client, row.id)
      return { tenant: tenantFromRegistry(row), staffId: staff }
    })
    await done('live')
    return ok({ tenant, staffId, steps })
  } catch (error) {
    if (isTaken(error)) return fail('taken', 'This address is taken.', 'slug')
    throw error
  }
}

const DUPLICATE_ROLE = '42710'
const DUPLICATE_SCHEMA = '42P06'

function isTaken(error: unknown): boolean {
  return isUniqueViolation(error) || errorCode(error) === DUPLICATE_ROLE || errorCode(error) === DUPLICATE_SCHEMA
}

type Request = z.output<typeof ProvisionInput>

/** The first statement takes the slug: everybody else who wants it waits here until this transaction ends. */
async function insertTenant(client: pg.PoolClient, request: Request) {
  const id = randomUUID()
  const tenant = await insertRow(client, 'public', 'tenant', {
    id,
    name: request.name,
    slug: request.slug,
    schema_name: request.schemaName ?? schemaNameOf(request.slug),
    owner_email: request.ownerEmail,
    updated_at: new Date(),
  })
  const subdomain = `${request.slug}.${env().ROOT_DOMAIN}`
  for (const host of request.domain ? [request.domain, subdomain] : [subdomain]) {
    const isPrimary = host === (request.domain ?? subdomain)
    await insertRow(client, 'public', 'domain', {
      id: randomUUID(),
      host,
      tenant_id: id,
      is_primary: isPrimary,
      verified_at: new Date(),
    })
  }
  await insertRow(client, 'public', 'audit_event', {
    id: randomUUID(),
    actor: request.actor,
    action: 'tenant.created',
    tenant_id: id,
    detail: JSON.stringify({ name: request.name, slug: request.slug }),
  })
  return toTenantRow(tenant)
}

async function createSchemaAndRole(client: pg.PoolClient, schemaName: string): Promise<void> {
  const market = marketDatabase()
  const role = quoteIdentifier(tenantRoleName(market.name, schemaName))
  await client.query(`CREATE SCHEMA ${quoteIdentifier(schemaName)}`)
  await client.query(`CREATE ROLE ${role} NOLOGIN`)
  await client.query(`GRANT ${role} TO ${quoteIdentifier(market.appRole)} WITH INHERIT FALSE, SET TRUE`)
}

async function insertOwner(
  client: pg.PoolClient,
  schemaName: string,
  request: Request,
  passwordHash: string,
): Promise<string> {
  const id = randomUUID()
  await insertRow(client, schemaName, 'staff', {
    id,
    email: request.ownerEmail,
    username: request.owner.username.toLowerCase(),
    name: request.owner.name,
    password_hash: passwordHash,
    role: 'owner',
  })
  return id
}
