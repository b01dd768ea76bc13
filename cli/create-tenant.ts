import { Command } from 'commander'
import { addressOf } from '#lib/tenancy/address-of.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { askPassword } from './ask-password.ts'
import { printJson, refuse } from './print.ts'
import { withMarket } from './with-market.ts'

type Options = {
  name: string
  email?: string
  schema?: string
  domain?: string
  adminUsername: string
  adminEmail?: string
  adminPassword?: string
  json?: boolean
}

const OPTION_OF_FIELD = {
  name: '--name',
  slug: '--domain',
  domain: '--domain',
  schemaName: '--schema',
  email: '--email',
  password: '--admin-password',
}

export const createTenantCommand = new Command('create-tenant')
  .description('Opens a store: schema, role, tables, owner and starter content, whole or not at all.')
  .requiredOption('--name <name>', 'what the store is called')
  .option('--email <email>', "the owner's e-mail (default: --admin-email)")
  .option('--schema <name>', 'PostgreSQL schema (default: from the name)')
  .option('--domain <host>', 'subdomain, or a host of its own (default: from the name)')
  .option('--admin-username <name>', "the owner's user name", 'admin')
  .option('--admin-email <email>', "the owner's e-mail when it differs from the store's")
  .option('--admin-password <password>', 'asked for, unseen, when left out')
  .option('--json', 'one JSON document')
  .action((options: Options) => withMarket(() => createTenant(options)))

async function createTenant(options: Options): Promise<void> {
  const email = options.adminEmail ?? options.email
  if (!email) refuse([{ code: 'missing', field: 'email', message: 'Give the owner’s e-mail.' }], OPTION_OF_FIELD)
  const { slug, domain } = addressOf(options)
  const password =
    options.adminPassword ?? (await askPassword(`Password of ${options.adminUsername}`, '--admin-password'))
  await migratePublic()
  const result = await provisionTenant({
    name: options.name,
    slug,
    ...(domain ? { domain } : {}),
    ...(options.schema ? { schemaName: options.schema } : {}),
    ownerEmail: email,
    owner: { username: options.adminUsername, name: options.adminUsername, password },
    actor: 'cli',
  })
  if (!result.ok) refuse(result.failures, OPTION_OF_FIELD)
  const { tenant, steps } = result.value
  const url = tenantUrl(tenant)
  if (options.json)
    printJson({ name: tenant.name, slug: tenant.slug, schema_name: tenant.schemaName, url, domain, steps })
  else {
    const ms = Math.round(steps.reduce((sum, step) => sum + step.ms, 0))
    console.log(`${tenant.name} is open at ${url} (schema ${tenant.schemaName}, ${ms} ms). Dashboard: ${url}/admin`)
  }
}
