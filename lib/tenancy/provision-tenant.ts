import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import { hashPassword } from '#lib/auth/password.ts'
import { inOwnerTransaction } from '#lib/db/connections.ts'
import type { Tenant as TenantRow } from '#lib/db/generated/public/client.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { schemaMark } from '#lib/db/schema-mark.ts'
import { isTenantSchemaName } from '#lib/db/schema-name.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { requiredLine } from '#lib/kernel/text.ts'
import { claimSpareSchema } from './claim-spare-schema.ts'
import { createSchema } from './create-schema.ts'
import { CustomHost } from './custom-host.ts'
import { insertRow } from './insert-row.ts'
import { insertStarterContent } from './insert-starter-content.ts'
import { applyMigrations, grantTenantTables } from './migrate/apply-migrations.ts'
import { loadMigrations } from './migrate/load-migrations.ts'
import { recordLifecycle } from './record-lifecycle.ts'
import { isTaken, registerTenant } from './register-tenant.ts'
import { StoreSlug, schemaNameOf } from './store-slug.ts'

export const ProvisionInput = z.object({
  name: requiredLine(80, 'Give the store a name.'),
  slug: StoreSlug,
  /** Defaults to the slug with `_` for `-`. */
  schemaName: z
    .string()
    .refine(isTenantSchemaName, 'Use lower-case letters, digits and _, starting with a letter.')
    // Two in a row are the market's own: spare__…, restore__…
    .refine((schema) => !schema.includes('__'), 'Use single underscores only.')
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
  /** From where; null for commands and the market's own work. */
  address: z.string().nullish().default(null),
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
  // Hashed beside the database's work, in a thread of its own.
  const hashing = hashPassword(request.owner.password)
  hashing.catch(() => {})

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
      const row = await registerTenant(client, {
        name: request.name,
        slug: request.slug,
        schemaName: request.schemaName ?? schemaNameOf(request.slug),
        ownerEmail: request.ownerEmail,
        ...(request.domain ? { domain: request.domain } : {}),
      })
      await done('address')
      const isSpare = await claimSpareSchema(client, row)
      if (!isSpare) await createSchema(client, row.schemaName, schemaMark(row.id))
      await done('schema')
      if (!isSpare) await createTables(client, row.schemaName)
      await done('tables')
      const staff = await insertOwner(client, row.schemaName, request, await hashing)
      await done('owner')
      await insertStarterContent(client, row.schemaName, row.name)
      await done('content')
      await recordCreation(client, row, request)
      return { tenant: tenantFromRegistry(row), staffId: staff }
    })
    await done('live')
    return ok({ tenant, staffId, steps })
  } catch (error) {
    if (isTaken(error)) return fail('taken', 'This address is taken.', 'slug')
    throw error
  }
}

type Request = z.output<typeof ProvisionInput>

async function createTables(client: pg.PoolClient, schemaName: string): Promise<void> {
  await applyMigrations(client, schemaName, loadMigrations('tenant'))
  await grantTenantTables(client, schemaName, tenantRoleName(marketDatabase().name, schemaName))
}

async function recordCreation(client: pg.PoolClient, { id, slug }: TenantRow, { actor, address, domain }: Request) {
  const acting = { actor, address }
  await recordLifecycle(client, { type: 'tenant.created', tenantId: id, payload: { slug, origin: 'new' } }, acting)
  if (!domain) return
  const verified = { type: 'tenant.domain.verified', tenantId: id, payload: { host: domain } } as const
  await recordLifecycle(client, verified, acting)
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
