import { Command } from 'commander'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { trialStanding } from '#lib/platform/trial-standing.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { PaidUntil } from '#lib/tenancy/paid-until.ts'
import { setPlan } from '#lib/tenancy/set-plan.ts'
import { printJson, refuse } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { withMarket } from './with-market.ts'

type Options = { paidUntil?: string; trial?: boolean; json?: boolean }

export const setPlanCommand = new Command('set-plan')
  .description(
    'Says until when a store is paid for. After that its dashboard warns for 7 days; then shoppers can look and not order. Nothing is deleted.',
  )
  .argument('<name>', 'slug, schema or host of the store')
  .option('--paid-until <date>', 'such as 2027-01-31, from its beginning in UTC; "never": it does not run out')
  .option('--trial', 'it is on trial: until the date given, or for as long as it likes')
  .option('--json', 'one JSON document')
  .addHelpText(
    'after',
    '\nExamples:\n  souk set-plan techstore --paid-until 2027-01-31\n  souk set-plan techstore --trial',
  )
  .action((name: string, options: Options) => withMarket(() => run(name, options)))

async function run(name: string, { paidUntil, trial = false, json }: Options): Promise<void> {
  if (paidUntil === undefined && !trial) throw new PlainError('Say --paid-until DATE, --paid-until never, or --trial.')
  const until = dateOf(paidUntil)
  await migratePublic()
  const { id } = await requireTenant(name)
  const result = await setPlan(id, { onTrial: trial, paidUntil: until }, { actor: 'cli' })
  if (!result.ok) refuse(result.failures)
  const { standing } = trialStanding(result.value, new Date())
  const date = until?.toISOString() ?? null
  if (json) printJson({ slug: result.value.slug, on_trial: trial, paid_until: date, standing })
  else
    console.log(`${result.value.name}: ${trial ? 'on trial' : 'paid'} until ${date ?? 'further notice'}, ${standing}`)
}

function dateOf(text: string | undefined): Date | null {
  if (text === undefined) return null
  const read = PaidUntil.safeParse(text)
  if (!read.success) throw new PlainError(`"${text}": ${read.error.issues[0]?.message}`)
  return read.data
}
