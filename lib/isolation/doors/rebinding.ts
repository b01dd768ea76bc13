import { Prisma } from '#lib/db/generated/tenant/client.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import type { Door } from '../door.ts'
import { isRefused, mustLead } from '../refused.ts'

export const rebindingDoor: Door = {
  name: 'rebinding',
  about: 'statements of one store that would bind its connection to the other',
  async enter({ from, to }) {
    const db = tenantDb(from.tenant, { asOperator: true })
    const { schemaName } = to.tenant
    const role = tenantRoleName(marketDatabase().name, schemaName)
    const attempts = [
      `SET ROLE ${quoteIdentifier(role)}`,
      `/* a comment */ set local role ${quoteIdentifier(role)}`,
      `SET search_path TO ${quoteIdentifier(schemaName)}`,
      'RESET ROLE',
      'RESET ALL',
      'DISCARD ALL',
      `SELECT pg_catalog.set_config('role', '${role}', false)`,
      `/* a /* nested */ comment */ SET ROLE ${quoteIdentifier(role)}`,
      `SELECT "set_config"('role', '${role}', false)`,
      `UPDATE pg_settings SET setting = '${role}' WHERE name = 'role'`,
      `SELECT query_to_xml('SELECT set' || '_config(''role'', ''${role}'', false)', true, true, '')`,
      `DO $$ BEGIN EXECUTE 'SET ROLE ${quoteIdentifier(role)}'; END $$`,
    ]
    for (const statement of attempts) {
      const refused = await isRefused(() => db.$queryRaw(Prisma.sql([statement])), isGuard)
      if (!refused) return `a store may run ${statement.split(' ').slice(0, 2).join(' ')}`
    }
    const rows = await db.media.findMany({ where: { id: { in: [from.canary.mediaId, to.canary.mediaId] } } })
    mustLead(rows.length === 1 && rows[0]?.id === from.canary.mediaId, 'the store does not find its own canary')
    return null
  },
}

/** The guard's error has no code; Prisma hands it on as it was thrown, or inside a message of its own. */
function isGuard(error: unknown): boolean {
  return error instanceof Error && error.message.includes('may not change the role or schema of its connection')
}
