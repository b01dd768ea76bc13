import { Command, InvalidArgumentError } from 'commander'
import { publicDb } from '#lib/db/public-db.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { findTenant } from '#lib/tenancy/find-tenant.ts'
import { FLEET_DEFAULTS } from '#lib/tenancy/migrate/fleet-defaults.ts'
import type { OtherRunner } from '#lib/tenancy/migrate/hold-fleet.ts'
import { migrateFleet } from '#lib/tenancy/migrate/migrate-fleet.ts'
import { migratePublic, missingPublicMigrations } from '#lib/tenancy/migrate/migrate-public.ts'
import { planFleet } from '#lib/tenancy/migrate/plan-fleet.ts'
import { printJson } from './print.ts'
import { planAsJson, printPlan, printReport, reportAsJson } from './print-fleet.ts'
import { type Progress, showProgress } from './show-progress.ts'
import { withMarket } from './with-market.ts'

type Options = {
  shared?: boolean
  tenant?: boolean
  schema?: string
  plan?: boolean
  check?: boolean
  concurrency: number
  canary?: number
  continue?: boolean
  lockTimeout: number
  statementTimeout: number
  retries: number
  wait: boolean
  json?: boolean
}

export const migrateSchemasCommand = new Command('migrate-schemas')
  .description(
    'Brings the registry, every store and every spare schema to the newest migration, while the shops sell on.\nRun again it does only what is missing; killed at any moment it can be run again.',
  )
  .option('--shared', 'the registry only')
  .option('--tenant', 'the stores only')
  .option('--schema <name>', 'one store only: its schema, slug or host')
  .option('--plan', 'change nothing; say what would run where, and how long it would take')
  .option('--check', 'change nothing; exit 1 when somebody is behind or a migration was edited')
  .option('--concurrency <n>', 'stores at once', positive, FLEET_DEFAULTS.concurrency)
  .option(
    '--canary <n>',
    'so many stores first, the oldest open ones; when one of them fails nothing else runs',
    positive,
  )
  .option('--continue', 'leave out the stores whose last migration failed')
  .option(
    '--lock-timeout <ms>',
    'how long shoppers may stand behind a waiting migration',
    positive,
    FLEET_DEFAULTS.lockTimeoutMs,
  )
  .option('--statement-timeout <ms>', 'how long one statement may run', positive, FLEET_DEFAULTS.statementTimeoutMs)
  .option(
    '--retries <n>',
    'how often a store is tried again after a lock, a deadlock or a broken connection',
    notNegative,
    FLEET_DEFAULTS.retries,
  )
  .option('--no-wait', 'exit 1 while another runner is at work, instead of waiting for it')
  .option('--json', 'one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  souk migrate-schemas --plan            what would run where, and for how long
  souk migrate-schemas --canary 3        three stores first; when one fails the others stay as they are
  souk migrate-schemas --continue        everybody but the stores that failed
  souk migrate-schemas --schema mugs     one store again, after it was mended`,
  )
  .action((options: Options) => withMarket(() => run(options)))

async function run(options: Options): Promise<void> {
  if (options.plan || options.check) return look(options)
  const both = !options.shared && !options.tenant
  const shared = options.shared || (both && !options.schema) ? await migratePublic() : []
  const fleet = options.tenant || both || options.schema ? await migrate(options) : null
  if (options.json) printJson({ shared, fleet: fleet && reportAsJson(fleet) })
  else {
    if (options.shared || (both && !options.schema)) {
      console.log(shared.length > 0 ? `Registry: ${shared.join(', ')}` : 'Registry: nothing to do')
    }
    if (fleet) printReport(fleet)
  }
  if (fleet?.ranElsewhere) throw new PlainError(`${describeRunner(fleet.ranElsewhere)} Nothing was done.`)
  if (fleet && (fleet.failed.length > 0 || fleet.stoppedBy)) process.exitCode = 1
}

async function migrate(options: Options) {
  await requireRegistry()
  let progress: Progress | undefined
  try {
    return await migrateFleet({
      actor: 'cli',
      schemaName: options.schema && (await schemaOf(options.schema)),
      concurrency: options.concurrency,
      canary: options.canary,
      leaveOutFailed: options.continue,
      lockTimeoutMs: options.lockTimeout,
      statementTimeoutMs: options.statementTimeout,
      retries: options.retries,
      wait: options.wait,
      onWait: (other) => console.error(`${describeRunner(other)} Waiting for it.`),
      onStart: (total) => {
        if (total > 0) progress = showProgress('stores', total)
      },
      onCanary: (schemaNames) => console.error(`Canary: ${schemaNames.join(', ')}`),
      onStore: ({ ok }) => (ok ? progress?.done() : progress?.failed()),
    })
  } finally {
    progress?.end()
  }
}

async function look(options: Options): Promise<void> {
  const both = !options.shared && !options.tenant
  const shared = options.shared || (both && !options.schema) ? await missingPublicMigrations() : []
  let plan = null
  if (options.tenant || both || options.schema) {
    // Without the tables that the ledger is in there is nothing to ask; the registry comes first.
    if (shared.length === 0) {
      await requireRegistry()
      const schemaName = options.schema && (await schemaOf(options.schema))
      plan = await planFleet({ schemaName, concurrency: options.concurrency, forecast: options.plan ?? false })
    }
  }
  if (options.json) printJson({ shared, fleet: plan && planAsJson(plan) })
  else printPlan(shared, plan, { listsAll: options.check ?? false })
  const current = shared.length === 0 && (!plan || (plan.behind.length === 0 && plan.edited.length === 0))
  if (options.check && !current) process.exitCode = 1
}

/** @throws PlainError when the tables that the runner writes to are not there yet */
async function requireRegistry(): Promise<void> {
  if ((await missingPublicMigrations()).length === 0) return
  throw new PlainError('The registry is behind: run `souk migrate-schemas --shared` first.')
}

async function schemaOf(name: string): Promise<string> {
  const tenant = await findTenant(name)
  if (tenant) return tenant.schemaName
  const spare = await publicDb().spareSchema.findUnique({ where: { schemaName: name } })
  if (!spare) throw new PlainError(`There is no store with the schema "${name}".`)
  return spare.schemaName
}

function describeRunner({ actor, host, pid, total, done, failed, startedAt }: OtherRunner): string {
  const since = startedAt ? ` since ${startedAt.toISOString().slice(11, 19)} UTC` : ''
  return `Another runner is at work${since}: ${actor}, process ${pid} on ${host}, ${done + failed} of ${total} stores.`
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Give a whole number above 0.')
  return Number(value)
}

function notNegative(value: string): number {
  return value === '0' ? 0 : positive(value)
}
