import { withUnboundConnection } from '#lib/db/app-connection.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import type { Door } from '../door.ts'
import { openTables } from '../open-tables.ts'
import { mustLead } from '../refused.ts'
import { usableSchemas } from '../usable-schemas.ts'

export const roleDoor: Door = {
  name: 'role',
  about: 'raw SQL under the role of one store, on every table of the other, and what else it may use',
  enter: ({ from, to }) =>
    withUnboundConnection(async (connection) => {
      const { schemaName } = from.tenant
      await connection.query(`SET ROLE ${quoteIdentifier(tenantRoleName(marketDatabase().name, schemaName))}`)
      const own = await connection.query(`SELECT 1 FROM ${quoteIdentifier(schemaName)}.media WHERE alt = $1`, [
        from.canary.secret,
      ])
      mustLead(own.rows.length === 1, 'the role does not find its own canary')
      return (await openTables(connection, to.tenant.schemaName)) ?? usableSchemas(connection, schemaName)
    }),
}
