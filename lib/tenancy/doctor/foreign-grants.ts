import type pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import type { Fault } from './finding.ts'
import { inMending } from './mend-schema.ts'
import type { StandingSchema } from './read-fleet.ts'

type Foreign = { grantee: string; target: string }

/**
 * What the application's own role and the stores' roles hold outside of stores' schemas, and what PUBLIC holds in the
 * registry: all of it is too much, because a bound connection could read it.
 */
export async function foreignGrantsIn(client: pg.PoolClient, stores: StandingSchema[]): Promise<Fault[]> {
  const { appRole } = marketDatabase()
  const roles = [appRole, ...stores.map(({ roleName }) => roleName)]
  const { rows } = await client.query<Foreign>(
    `WITH outside AS (SELECT oid, nspname, nspacl FROM pg_namespace WHERE oid <> ALL($1::oid[])),
     object AS (
       SELECT nspname, 'SCHEMA ' || quote_ident(nspname) AS target, nspacl AS acl FROM outside
       UNION ALL
       SELECT o.nspname, CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END
                           || quote_ident(o.nspname) || '.' || quote_ident(c.relname), c.relacl
         FROM outside o JOIN pg_class c ON c.relnamespace = o.oid
        WHERE c.relacl IS NOT NULL
          -- What an extension brought along is meant for everybody.
          AND NOT EXISTS (SELECT 1 FROM pg_depend d
                           WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
     SELECT DISTINCT coalesce(r.rolname, 'PUBLIC') AS grantee, o.target
       FROM object o CROSS JOIN aclexplode(o.acl) e LEFT JOIN pg_roles r ON r.oid = e.grantee
      WHERE r.rolname = ANY($2) OR (e.grantee = 0 AND o.nspname = 'public')
      ORDER BY 1, 2`,
    [stores.map(({ oid }) => oid), roles],
  )
  return rows.map(({ grantee, target }) => ({
    code: 'grant-foreign',
    subject: grantee,
    message: `holds something on ${target}`,
    mend: () =>
      inMending(async (mending) => {
        const from = grantee === 'PUBLIC' ? 'PUBLIC' : quoteIdentifier(grantee)
        await mending.query(`REVOKE ALL ON ${target} FROM ${from} CASCADE`)
        return 'taken away'
      }),
  }))
}
