import type pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { grantTenantTables } from '../migrate/apply-migrations.ts'
import { counted, someOf } from './counted.ts'
import type { Check, Fault } from './finding.ts'
import { mendSchema } from './mend-schema.ts'
import { isStanding, type StandingSchema } from './read-fleet.ts'

/** `table` is set for an index: its owner follows its table's. */
type Owned = { schemaName: string; name: string | null; kind: string; table: string | null }

const KIND_WORDS: Record<string, string> = { r: 'TABLE', p: 'TABLE', f: 'FOREIGN TABLE', v: 'VIEW', S: 'SEQUENCE' }

export const ownersCheck: Check = {
  name: 'owners',
  title: 'Owners of schemas',
  about:
    'schemas, tables and indexes of stores belong to the market’s owner, or no migration could change them; given back',
  find: async ({ client, fleet }) => {
    const stores = fleet.filter(isStanding)
    const { rows } = await client.query<Owned>(
      `WITH fleet AS (SELECT oid, nspname, nspowner FROM pg_namespace WHERE oid = ANY($1::oid[])),
       owner AS (SELECT oid FROM pg_roles WHERE rolname = current_user)
       SELECT nspname AS "schemaName", NULL AS name, 'n' AS kind, NULL AS table
         FROM fleet WHERE nspowner <> (SELECT oid FROM owner)
       UNION ALL
       SELECT f.nspname, c.relname, c.relkind::text, t.relname
         FROM fleet f JOIN pg_class c ON c.relnamespace = f.oid
         LEFT JOIN pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_class t ON t.oid = i.indrelid
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'i', 'I') AND c.relowner <> (SELECT oid FROM owner)
        ORDER BY 1, 2`,
      [stores.map(({ oid }) => oid)],
    )
    return stores.flatMap((store) => {
      const owned = rows.filter(({ schemaName }) => schemaName === store.schemaName)
      return owned.length > 0 ? [faultOf(store, owned)] : []
    })
  },
}

function faultOf(store: StandingSchema, owned: Owned[]): Fault {
  const names = owned.map(({ name }) => name ?? 'the schema itself')
  return {
    code: 'owner-wrong',
    subject: store.schemaName,
    message: `somebody else owns ${someOf(names)}`,
    mend: () =>
      mendSchema(store, async (client) => {
        for (const each of owned) await takeOver(client, store, each)
        await grantTenantTables(client, store.schemaName, store.roleName)
        return `${counted(owned.length, 'thing')} given back`
      }),
  }
}

async function takeOver(client: pg.PoolClient, { schemaName }: StandingSchema, { name, kind, table }: Owned) {
  const schema = quoteIdentifier(schemaName)
  if (name === null) {
    await client.query(`ALTER SCHEMA ${schema} OWNER TO CURRENT_USER`)
  } else if (table !== null) {
    // An index changes hands with its table alone, and only when that changes hands.
    const whole = `${schema}.${quoteIdentifier(table)}`
    await client.query(`ALTER TABLE ${whole} OWNER TO ${quoteIdentifier(marketDatabase().registryRole)}`)
    await client.query(`ALTER TABLE ${whole} OWNER TO CURRENT_USER`)
  } else {
    const word = KIND_WORDS[kind] ?? 'MATERIALIZED VIEW'
    await client.query(`ALTER ${word} ${schema}.${quoteIdentifier(name)} OWNER TO CURRENT_USER`)
  }
}
