import { withUnboundConnection } from '#lib/db/app-connection.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import type { Door } from '../door.ts'
import { openTables } from '../open-tables.ts'
import { mustLead } from '../refused.ts'
import { usableSchemas } from '../usable-schemas.ts'

export const unboundDoor: Door = {
  name: 'unbound connection',
  about: 'a connection of the application that is bound to no store',
  enter: ({ to }) =>
    withUnboundConnection(async (connection) => {
      const { rows } = await connection.query('SELECT current_user AS name')
      mustLead(rows[0]?.name === marketDatabase().appRole, 'the connection is not the application’s')
      return (await openTables(connection, to.tenant.schemaName)) ?? usableSchemas(connection, null)
    }),
}
