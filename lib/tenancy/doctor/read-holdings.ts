import type pg from 'pg'
import type { StandingSchema } from './read-fleet.ts'

/** What somebody other than the owner may do; `grantee` is null for PUBLIC, which is everybody. */
export type Held = { grantee: string | null; privilege: string; mayGrant: boolean }

export type Holding = {
  schemaName: string
  /** Null for the schema itself. For a column it is the table's name. */
  object: string | null
  kind: 'SCHEMA' | 'TABLE' | 'SEQUENCE' | 'column'
  held: Held[]
}

/** Who holds what on every schema, table, sequence and column of the fleet, in one query. */
export async function readHoldings(client: pg.PoolClient, stores: StandingSchema[]): Promise<Holding[]> {
  const { rows } = await client.query<Holding>(
    `WITH fleet AS (SELECT oid, nspname, nspacl, nspowner FROM pg_namespace WHERE oid = ANY($1::oid[])),
     relation AS (
       SELECT c.oid, f.nspname, c.relname, c.relacl, c.relowner, c.relkind
         FROM fleet f JOIN pg_class c ON c.relnamespace = f.oid WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')),
     object AS (
       SELECT nspname, NULL::name AS relname, 'SCHEMA' AS kind, nspacl AS acl, nspowner AS owner FROM fleet
       UNION ALL
       SELECT nspname, relname, CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, relacl, relowner FROM relation
       UNION ALL
       SELECT r.nspname, r.relname, 'column', a.attacl, r.relowner
         FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid WHERE a.attacl IS NOT NULL)
     SELECT o.nspname AS "schemaName", o.relname AS object, o.kind,
            coalesce((SELECT json_agg(json_build_object('grantee', r.rolname, 'privilege', e.privilege_type,
                                                        'mayGrant', e.is_grantable))
                        FROM aclexplode(o.acl) e LEFT JOIN pg_roles r ON r.oid = e.grantee
                       WHERE e.grantee <> o.owner), '[]') AS held
       FROM object o`,
    [stores.map(({ oid }) => oid)],
  )
  return rows
}
