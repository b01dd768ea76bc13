import { ownerPool } from '#lib/db/connections.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import type { Check, Fault } from './finding.ts'
import { isStanding } from './read-fleet.ts'

type Invalid = { schemaName: string; name: string; table: string }

/** PostgreSQL's names for the halves of an index that was being rebuilt when somebody was killed. */
const HALF_MADE = /_cc(new|old)\d*$/

export const indexesCheck: Check = {
  name: 'indexes',
  title: 'Invalid indexes',
  about:
    'an index that was not built to the end serves nobody and slows writing down; built again while the shop sells',
  find: async ({ client, fleet }) => {
    const { rows } = await client.query<Invalid>(
      `SELECT n.nspname AS "schemaName", c.relname AS name, t.relname AS table
         FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT (i.indisvalid AND i.indisready) AND n.oid = ANY($1::oid[])
          -- One that is being built right now is not valid yet.
          AND NOT EXISTS (SELECT 1 FROM pg_stat_progress_create_index p
                           WHERE p.relid = i.indrelid AND p.datname = current_database())
        ORDER BY 1, 2`,
      [fleet.filter(isStanding).map(({ oid }) => oid)],
    )
    return rows.map(faultOf)
  },
}

function faultOf({ schemaName, name, table }: Invalid): Fault {
  const index = `${quoteIdentifier(schemaName)}.${quoteIdentifier(name)}`
  return {
    code: 'index-invalid',
    subject: `${schemaName}.${name}`,
    message: `an index of ${table} that was not built to the end`,
    mend: async () => {
      if (HALF_MADE.test(name)) {
        await ownerPool().query(`DROP INDEX CONCURRENTLY ${index}`)
        return 'a leftover, dropped'
      }
      await ownerPool().query(`REINDEX INDEX CONCURRENTLY ${index}`)
      return 'built again'
    },
  }
}
