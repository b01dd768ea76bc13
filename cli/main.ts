import { Command } from 'commander'
import { createOperatorCommand } from './create-operator.ts'
import { createTenantCommand } from './create-tenant.ts'
import { listTenantsCommand } from './list-tenants.ts'
import { migrateSchemasCommand } from './migrate-schemas.ts'
import { setupDemoCommand } from './setup-demo.ts'

const program = new Command('souk')
  .description('Runs the market from the command line.')
  .addCommand(createTenantCommand)
  .addCommand(listTenantsCommand)
  .addCommand(setupDemoCommand)
  .addCommand(createOperatorCommand)
  .addCommand(migrateSchemasCommand)

await program.parseAsync()
