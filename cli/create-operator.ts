import { Command } from 'commander'
import { createOperator } from '#lib/platform/create-operator.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { rootUrl } from '#lib/tenancy/tenant-url.ts'
import { askPassword } from './ask-password.ts'
import { printJson, refuse } from './print.ts'
import { withMarket } from './with-market.ts'

type Options = { email: string; name?: string; password?: string; json?: boolean }

export const createOperatorCommand = new Command('create-operator')
  .description('Lets somebody watch over all stores from the console.')
  .requiredOption('--email <email>', 'what they sign in with')
  .option('--name <name>', 'what they are called (default: the e-mail)')
  .option('--password <password>', 'asked for, unseen, when left out')
  .option('--json', 'one JSON document')
  .action((options: Options) => withMarket(() => run(options)))

async function run({ email, name, password, json }: Options): Promise<void> {
  const secret = password ?? (await askPassword(`Password of ${email}`, '--password'))
  await migratePublic()
  const result = await createOperator({ email, name: name ?? email, password: secret }, 'cli')
  if (!result.ok) refuse(result.failures, { email: '--email', name: '--name', password: '--password' })
  if (json) printJson({ id: result.value.id, email: result.value.email })
  else console.log(`${result.value.email} may sign in at ${rootUrl()}/admin`)
}
