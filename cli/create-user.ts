import { Command, Option } from 'commander'
import { type CreateUserInput, createUser } from '#lib/auth/create-user.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { askPassword } from './ask-password.ts'
import { printJson, refuse } from './print.ts'
import { requireTenant } from './require-tenant.ts'
import { withMarket } from './with-market.ts'

type Options = {
  tenant: string
  role: CreateUserInput['role']
  email: string
  username?: string
  name?: string
  password?: string
  json?: boolean
}

const OPTION_OF_FIELD = {
  role: '--role',
  email: '--email',
  username: '--username',
  name: '--name',
  password: '--password',
}

export const createUserCommand = new Command('create-user')
  .description('Makes an account in one store: an owner or staff for its dashboard, or a customer.')
  .requiredOption('--tenant <name>', 'slug, schema or host of the store; a suspended one too')
  .addOption(
    new Option('--role <role>', 'what they may do').choices(['owner', 'staff', 'customer']).makeOptionMandatory(),
  )
  .requiredOption('--email <email>', 'what they sign in with')
  .option('--username <name>', 'owner and staff may also sign in with it (default: the e-mail before the @)')
  .option('--name <name>', 'what they are called (default: the e-mail)')
  .option('--password <password>', 'at least 10 characters; asked for, unseen, when left out')
  .option('--json', 'one JSON document')
  .addHelpText('after', '\nExample:\n  souk create-user --tenant techstore --role staff --email ada@example.com')
  .action((options: Options) => withMarket(() => run(options)))

async function run({ tenant: name, json, ...options }: Options): Promise<void> {
  await migratePublic()
  const tenant = await requireTenant(name)
  const password = options.password ?? (await askPassword(`Password of ${options.email}`, '--password'))
  const ctx = storeContext(tenant, { kind: 'operator', id: 'cli' })
  const result = await createUser(ctx, { ...options, name: options.name ?? options.email, password }, { actor: 'cli' })
  if (!result.ok) refuse(result.failures, OPTION_OF_FIELD)
  const { id, role, email, username } = result.value
  const signIn = `${tenantUrl(tenant)}${role === 'customer' ? '/account/sign-in' : '/admin/sign-in'}`
  if (json) printJson({ id, role, email, username, tenant: tenant.slug, url: signIn })
  else console.log(`${email} (${role}) may sign in at ${signIn}`)
}
