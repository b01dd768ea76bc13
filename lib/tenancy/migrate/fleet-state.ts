import type pg from 'pg'
import { loadMigrations, type Migration } from './load-migrations.ts'

/** A schema that lacks migrations: a store's, deleted ones too, or one that stands ready. */
export type SchemaBehind = { schemaName: string; isSpare: boolean; missing: Migration[] }

export type FleetState = {
  /** Stores and spare schemas together. */
  total: number
  /** Open stores first, the oldest before the others; spare schemas last. The canaries are the first of these. */
  behind: SchemaBehind[]
  /** Migrations that ran and whose file is another one now. */
  edited: { migration: string; schemas: number; example: string }[]
  /** Migrations that ran and that this version of Souk does not have: it is older than those stores. */
  unknown: { migration: string; schemas: number }[]
}

type Row = { schema_name: string; is_spare: boolean; applied: string[] }

/** Who is where: three queries, however many stores there are. */
export async function readFleetState(database: pg.Pool | pg.ClientBase, schemaName?: string): Promise<FleetState> {
  const migrations = loadMigrations('tenant')
  const known = [migrations.map(({ name }) => name), migrations.map(({ checksum }) => checksum)]
  const { rows } = await database.query<Row>(
    `WITH ${FLEET}, standing AS (
       SELECT f.*, coalesce(array_agg(l.name) FILTER (WHERE l.name = ANY($2)), '{}') AS applied
         FROM fleet f LEFT JOIN public.migration_ledger l USING (schema_name)
        GROUP BY f.schema_name, f.is_spare, f.status, f.created_at)
     SELECT schema_name, is_spare, applied FROM standing WHERE cardinality(applied) < cardinality($2)
      ORDER BY is_spare, status <> 'active', created_at, schema_name`,
    [schemaName ?? null, known[0]],
  )
  const differing = await database.query<{ name: string; is_known: boolean; schemas: number; example: string }>(
    `WITH ${FLEET}
     SELECT l.name, k.name IS NOT NULL AS is_known, count(*)::int AS schemas, min(l.schema_name) AS example
       FROM public.migration_ledger l JOIN fleet f USING (schema_name)
       LEFT JOIN unnest($2::text[], $3::text[]) AS k (name, checksum) ON k.name = l.name
      WHERE k.name IS NULL OR k.checksum <> l.checksum
      GROUP BY l.name, k.name ORDER BY l.name`,
    [schemaName ?? null, ...known],
  )
  const counted = await database.query<{ total: number }>(`WITH ${FLEET} SELECT count(*)::int AS total FROM fleet`, [
    schemaName ?? null,
  ])
  return {
    total: counted.rows[0]?.total ?? 0,
    behind: rows.map((row) => ({
      schemaName: row.schema_name,
      isSpare: row.is_spare,
      missing: migrations.filter(({ name }) => !row.applied.includes(name)),
    })),
    edited: differing.rows.flatMap(({ name, is_known, schemas, example }) =>
      is_known ? [{ migration: name, schemas, example }] : [],
    ),
    unknown: differing.rows.flatMap(({ name, is_known, schemas }) => (is_known ? [] : [{ migration: name, schemas }])),
  }
}

const FLEET = `fleet AS (
  SELECT schema_name, false AS is_spare, status, created_at FROM public.tenant WHERE $1::text IS NULL OR schema_name = $1
  UNION ALL
  SELECT schema_name, true, 'active', created_at FROM public.spare_schema WHERE $1::text IS NULL OR schema_name = $1)`
