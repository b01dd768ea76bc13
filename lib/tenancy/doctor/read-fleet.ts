import type pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { tenantRoleName } from '#lib/db/role-name.ts'
import { SPARE_MARK, schemaMark } from '#lib/db/schema-mark.ts'

/** A schema that the registry knows, a store's or a spare one. */
export type FleetSchema = {
  schemaName: string
  roleName: string
  /** Null for a spare schema. */
  tenantId: string | null
  /** The comment it has to carry. */
  mark: string
  /** The comment it carries. */
  comment: string | null
  /** PostgreSQL's number of it; null when it does not exist. */
  oid: string | null
}

/** A schema that is there. */
export type StandingSchema = FleetSchema & { oid: string }

/** A store's, that is there. */
export type StoreSchema = StandingSchema & { tenantId: string }

type Row = { schema_name: string; tenant_id: string | null; comment: string | null; oid: string | null }

/** Every schema that stores and spares should have on this server, by name. */
export async function readFleet(client: pg.PoolClient): Promise<FleetSchema[]> {
  const { rows } = await client.query<Row>(
    `SELECT f.schema_name, f.tenant_id, n.oid::text AS oid, obj_description(n.oid, 'pg_namespace') AS comment
       FROM (SELECT schema_name, id AS tenant_id FROM public.tenant WHERE node = 'primary'
             UNION ALL
             SELECT schema_name, NULL FROM public.spare_schema
              WHERE schema_name NOT IN (SELECT schema_name FROM public.tenant)) f
       LEFT JOIN pg_namespace n ON n.nspname = f.schema_name
      ORDER BY f.schema_name`,
  )
  const { name } = marketDatabase()
  return rows.map((row) => ({
    schemaName: row.schema_name,
    roleName: tenantRoleName(name, row.schema_name),
    tenantId: row.tenant_id,
    mark: row.tenant_id === null ? SPARE_MARK : schemaMark(row.tenant_id),
    comment: row.comment,
    oid: row.oid,
  }))
}

export function isStanding(schema: FleetSchema): schema is StandingSchema {
  return schema.oid !== null
}
