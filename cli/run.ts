import { pathToFileURL } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Tenant, TenantStatus } from '#lib/db/tenant.ts'
import { explainError } from '#lib/kernel/explain-error.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { listTenants } from '#lib/tenancy/list-tenants.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { runInTenants, type TenantOutcome, type TenantScript } from '#lib/tenancy/run-in-tenants.ts'
import { fromCaller } from './called-from.ts'
import { requireTenant } from './require-tenant.ts'
import { captureConsole } from './script-output.ts'
import { showProgress } from './show-progress.ts'
import { withMarket } from './with-market.ts'

type Options = { tenant?: string; all?: boolean; status?: TenantStatus; concurrency: number; json?: boolean }

const EXAMPLE = `
The script's default export is called with { db, tenant, args, log }: db is the store's data (Prisma), tenant its row in
the registry. db opens this store alone, and only until the call ends. What is returned is the store's result.

Example (cheaper.ts):
  export default async function cheaper({ db, tenant, args, log }) {
    const { count } = await db.product.updateMany({ where: { status: 'active' }, data: { status: 'draft' } })
    log(\`\${count} products\`, args)
    return count
  }

  souk run --tenant techstore -- cheaper.ts
  souk run --all --status active --concurrency 4 --json -- cheaper.ts first second`

export const runCommand = new Command('run')
  .description(
    `Runs a script (.ts, .js or .mjs) in one store or in all. With --all each line is preceded by its store; where the script \
fails the others go on, and the exit code is 1.`,
  )
  .addOption(new Option('--tenant <name>', 'slug, schema or host of one store').conflicts('all'))
  .option('--all', 'every store that is not deleted')
  .addOption(new Option('--status <status>', 'with --all: only these').choices(['active', 'suspended', 'archived']))
  .option('--concurrency <stores>', 'with --all: so many at once', upTo16, 1)
  .option('--json', 'one JSON document with what the script returned; its output goes to stderr')
  .argument('<script>', 'file, meant from where you are')
  .argument('[args...]', 'passed to the script; put -- before the script when they begin with -')
  .addHelpText('after', EXAMPLE)
  .action((script: string, args: string[], options: Options) => withMarket(() => run(script, args, options)))

async function run(file: string, args: string[], options: Options): Promise<void> {
  if (!options.tenant && !options.all) throw new PlainError('Say --tenant NAME or --all.')
  if (options.status && !options.all) throw new PlainError('--status goes with --all.')
  const script = await loadScript(file)
  await migratePublic()
  const tenants = options.tenant ? [await requireTenant(options.tenant)] : await chosen(options.status)
  const write = process.stdout.write.bind(process.stdout)
  const log = captureConsole({ prefixed: options.all === true, onStderr: options.json === true })
  const progress = options.all ? showProgress('stores', tenants.length) : null
  const outcomes = await runInTenants(tenants, script, {
    args,
    log,
    concurrency: options.concurrency,
    onTenant: (outcome) => {
      if (!options.json) report(outcome, log, options)
      if (outcome.ok) progress?.done()
      else progress?.failed()
    },
  })
  progress?.end()
  const documents = options.json ? outcomes.map(documentOf) : []
  if (options.json) write(`${JSON.stringify({ results: documents }, null, 2)}\n`)
  if (outcomes.some(({ ok }) => !ok) || documents.some(({ ok }) => !ok)) process.exitCode = 1
}

async function loadScript(file: string): Promise<TenantScript> {
  const path = fromCaller(file)
  let loaded: { default?: unknown }
  try {
    loaded = (await import(pathToFileURL(path).href)) as { default?: unknown }
  } catch (error) {
    throw new PlainError(`${path} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (typeof loaded.default !== 'function') throw new PlainError(`${path} has no function as its default export.`)
  return loaded.default as TenantScript
}

async function chosen(status?: TenantStatus): Promise<Tenant[]> {
  const listed = await listTenants(status ? { status } : {})
  return listed.map(({ tenant }) => tenant).filter((tenant) => status !== undefined || tenant.status !== 'archived')
}

function report(outcome: TenantOutcome, log: (...values: unknown[]) => void, { all }: Options): void {
  const prefix = all ? `${outcome.tenant.slug}: ` : ''
  if (!outcome.ok) console.error(`${outcome.tenant.slug}: failed: ${explainInScript(outcome.error)}`)
  else if (outcome.value !== undefined && prefix) log(`${outcome.tenant.slug}: =>`, outcome.value)
  else if (outcome.value !== undefined) log(outcome.value)
}

/** Where it happened in the script, without the way that led there. */
function explainInScript(error: unknown): string {
  const lines = explainError(error).split('\n')
  const ours = lines.findIndex((line) => line.includes('run-in-tenants.ts'))
  return (ours === -1 ? lines : lines.slice(0, ours)).join('\n')
}

type Document = { tenant: string; ok: boolean; ms: number; value?: unknown; error?: string }

/** A result that JSON cannot hold is the failure of its store alone. */
function documentOf(outcome: TenantOutcome): Document {
  const { tenant, ms } = outcome
  if (!outcome.ok) return { tenant: tenant.slug, ok: false, ms, error: explainInScript(outcome.error) }
  try {
    return { tenant: tenant.slug, ok: true, ms, value: plainValue(outcome.value) }
  } catch (error) {
    return { tenant: tenant.slug, ok: false, ms, error: `What the script returned is no JSON: ${explainError(error)}` }
  }
}

function plainValue(value: unknown): unknown {
  if (value === undefined) return null
  const text = JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item))
  return text === undefined ? null : (JSON.parse(text) as unknown)
}

function upTo16(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 16) throw new InvalidArgumentError('Give a number from 1 to 16.')
  return count
}
