import { Command, Option } from 'commander'
import { resetPassword } from '#lib/auth/reset-password.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { askPassword } from './ask-password.ts'
import { printJson, refuse } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { withMarket } from './with-market.ts'

type Options = {
  tenant: string
  email?: string
  username?: string
  kind?: 'staff' | 'customer'
  password?: string
  json?: boolean
}

const OPTION_OF_FIELD = { email: '--email', username: '--username', kind: '--kind', password: '--password' }

export const resetPasswordCommand = new Command('reset-password')
  .description('Gives an account of one store another password. Wherever it is signed in, it is signed out.')
  .requiredOption('--tenant <name>', 'slug, schema or host of the store; a suspended one too')
  .option('--email <email>', 'e-mail of the account')
  .addOption(new Option('--username <name>', 'user name of a staff account').conflicts('email'))
  .addOption(
    new Option('--kind <kind>', 'which account, when the e-mail has one of each').choices(['staff', 'customer']),
  )
  .option('--password <password>', 'at least 10 characters; asked for, unseen, when left out')
  .option('--json', 'one JSON document')
  .addHelpText('after', '\nExample:\n  souk reset-password --tenant techstore --email ada@example.com')
  .action((options: Options) => withMarket(() => run(options)))

async function run({ tenant: name, json, ...options }: Options): Promise<void> {
  const login = options.email ?? options.username
  if (!login) throw new PlainError('Give --email or --username.')
  await migratePublic()
  const tenant = await requireTenant(name)
  const password = options.password ?? (await askPassword(`New password of ${login}`, '--password'))
  const ctx = storeContext(tenant, { kind: 'operator', id: 'cli' })
  const result = await resetPassword(ctx, { ...options, password }, { actor: 'cli' })
  if (!result.ok) refuse(result.failures, OPTION_OF_FIELD)
  const { id, kind, email } = result.value
  if (json) printJson({ id, kind, email, tenant: tenant.slug })
  else console.log(`${email} (${kind} of ${tenant.name}) has a new password and is signed out everywhere.`)
}
