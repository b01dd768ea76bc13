import { quoteIdentifier } from '#lib/db/sql.ts'
import { grantTenantTables } from '../migrate/apply-migrations.ts'
import { mendSchema } from './mend-schema.ts'
import type { StandingSchema } from './read-fleet.ts'
import type { Held, Holding } from './read-holdings.ts'

/** Takes away what is held in excess and gives the store's role what it needs, at one stroke. */
export function settleGrants(store: StandingSchema, excess: { holding: Holding; held: Held }[]): Promise<string> {
  return mendSchema(store, async (client) => {
    const schema = quoteIdentifier(store.schemaName)
    const statements = new Set(
      excess.map(({ holding: { object, kind }, held: { grantee } }) => {
        const from = grantee === null ? 'PUBLIC' : quoteIdentifier(grantee)
        // What is held on a column goes with what is held on its table.
        const on =
          object === null
            ? `SCHEMA ${schema}`
            : `${kind === 'SEQUENCE' ? 'SEQUENCE' : 'TABLE'} ${schema}.${quoteIdentifier(object)}`
        return `REVOKE ALL ON ${on} FROM ${from} CASCADE`
      }),
    )
    for (const statement of statements) await client.query(statement)
    await grantTenantTables(client, store.schemaName, store.roleName)
    return excess.length > 0 ? 'taken away' : 'granted'
  })
}
