import { once } from 'node:events'
import { resolve } from 'node:path'
import { type REPLServer, start } from 'node:repl'
import { PassThrough } from 'node:stream'
import { Command } from 'commander'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { env } from '#lib/env.ts'
import { listTenants } from '#lib/tenancy/list-tenants.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { currentTenantScope, type TenantScope, withTenant } from '#lib/tenancy/with-tenant.ts'
import { feedLines } from './feed-lines.ts'
import { requireTenant } from './require-tenant.ts'
import { withMarket } from './with-market.ts'

const HELP = `
  db                   the store's data (Prisma): await db.product.count()
  tenant               the store's row in the registry
  await tenants()      all stores
  await use('other')   goes over to another store
  await withTenant('other', async ({ db, tenant }) => …)
                       works in another store for one call; db and tenant mean it inside, and this one again afterwards`

export const shellCommand = new Command('shell')
  .description(`Opens a JavaScript prompt in one store. It has await, and a history in SOUK_DIR. Ctrl-D ends it. \
Lines may also come from a file or a pipe.`)
  .requiredOption('--tenant <name>', 'slug, schema or host of the store; one that is not open too')
  .addHelpText('after', `\nAt the prompt:${HELP}\n\nExample:\n  souk shell --tenant techstore`)
  .action(({ tenant }: { tenant: string }) => withMarket(() => run(tenant)))

async function run(name: string): Promise<void> {
  await migratePublic()
  let chosen = await requireTenant(name)
  const isTerminal = process.stdin.isTTY === true
  if (isTerminal) console.log(`${chosen.name} (${chosen.status}).${HELP}\n`)
  const input = new PassThrough()
  const prompt = isTerminal ? promptOf(chosen) : ''
  const repl = isTerminal
    ? start({ prompt, breakEvalOnSigint: true })
    : start({ prompt, input, output: process.stdout, terminal: false })
  const scope = () => currentTenantScope() ?? { tenant: chosen, db: tenantDb(chosen, { asOperator: true }) }
  offer(repl, {
    db: () => scope().db,
    tenant: () => scope().tenant,
    tenants: () => listed,
    use: () => async (other: string) => {
      chosen = await requireTenant(other)
      if (isTerminal) repl.setPrompt(promptOf(chosen))
      return chosen.slug
    },
    withTenant: () => inOther,
  })
  if (!isTerminal) return feedLines(repl, process.stdin, input)
  repl.setupHistory(resolve(env().SOUK_DIR, 'shell-history'), () => {})
  await once(repl, 'exit')
}

function promptOf({ slug }: Tenant): string {
  return `${slug}> `
}

/** Getters, so that a name means the store of the moment. */
function offer(repl: REPLServer, names: Record<string, () => unknown>): void {
  for (const [name, get] of Object.entries(names)) {
    Object.defineProperty(repl.context, name, { get, enumerable: true, configurable: true })
  }
}

async function listed() {
  const stores = await listTenants()
  return stores.map(({ tenant: { slug, name, status } }) => ({ slug, name, status }))
}

async function inOther<T>(name: string, work: (scope: TenantScope) => T | Promise<T>): Promise<T> {
  return await withTenant(await requireTenant(name), work)
}
