import { Command } from 'commander'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { printJson } from './print.ts'
import { withMarket } from './with-market.ts'

export const setupDemoCommand = new Command('setup-demo')
  .description('Fills the two demo stores, techstore and fashion. Run again it changes nothing.')
  .option('--json', 'one JSON document')
  .action((options: { json?: boolean }) => withMarket(() => run(options)))

async function run({ json }: { json?: boolean }): Promise<void> {
  // Loaded only here: the other commands need neither the drawings nor what renders them.
  const { setupDemo } = await import('#lib/platform/demo/setup-demo.ts')
  await migratePublic()
  const { created } = await setupDemo({ onStep: (step) => (json ? undefined : console.log(step)) })
  if (json) printJson({ created })
  else if (created.length === 0) console.log('Both demo stores were there already.')
  else for (const slug of created) console.log(`${tenantUrl({ slug })}/admin  demo / demo123`)
}
