import { Command } from 'commander'
import { activateTenantCommand } from './activate-tenant.ts'
import { backupTenantsCommand } from './backup-tenants.ts'
import { cloneTenantCommand } from './clone-tenant.ts'
import { createOperatorCommand } from './create-operator.ts'
import { createTenantCommand } from './create-tenant.ts'
import { createTestDataCommand } from './create-test-data.ts'
import { createUserCommand } from './create-user.ts'
import { deleteTenantCommand } from './delete-tenant.ts'
import { doctorCommand } from './doctor.ts'
import { exportTenantCommand } from './export-tenant.ts'
import { importTenantCommand } from './import-tenant.ts'
import { listTenantsCommand } from './list-tenants.ts'
import { migrateSchemasCommand } from './migrate-schemas.ts'
import { proveIsolationCommand } from './prove-isolation.ts'
import { renameTenantCommand } from './rename-tenant.ts'
import { resetPasswordCommand } from './reset-password.ts'
import { restoreTenantCommand } from './restore-tenant.ts'
import { rotateApiKeysCommand } from './rotate-api-keys.ts'
import { runCommand } from './run.ts'
import { setPlanCommand } from './set-plan.ts'
import { setupDemoCommand } from './setup-demo.ts'
import { shellCommand } from './shell.ts'
import { suspendTenantCommand } from './suspend-tenant.ts'
import { undeleteTenantCommand } from './undelete-tenant.ts'

const program = new Command('souk')
  .description('Runs the market from the command line.')
  .addCommand(createTenantCommand)
  .addCommand(listTenantsCommand)
  .addCommand(renameTenantCommand)
  .addCommand(setPlanCommand)
  .addCommand(suspendTenantCommand)
  .addCommand(activateTenantCommand)
  .addCommand(deleteTenantCommand)
  .addCommand(undeleteTenantCommand)
  .addCommand(cloneTenantCommand)
  .addCommand(exportTenantCommand)
  .addCommand(importTenantCommand)
  .addCommand(backupTenantsCommand)
  .addCommand(restoreTenantCommand)
  .addCommand(createUserCommand)
  .addCommand(resetPasswordCommand)
  .addCommand(rotateApiKeysCommand)
  .addCommand(runCommand)
  .addCommand(shellCommand)
  .addCommand(setupDemoCommand)
  .addCommand(createTestDataCommand)
  .addCommand(createOperatorCommand)
  .addCommand(migrateSchemasCommand)
  .addCommand(doctorCommand)
  .addCommand(proveIsolationCommand)

await program.parseAsync()
