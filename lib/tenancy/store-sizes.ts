import { publicDb } from '#lib/db/public-db.ts'

/**
 * How much disk each store's schema takes, indexes and long values included: one query of PostgreSQL's catalogue, which
 * tells sizes without opening any store.
 * @returns bytes by schema name; a schema without tables is missing
 */
export async function storeSizes(schemaNames: readonly string[]): Promise<Map<string, number>> {
  if (schemaNames.length === 0) return new Map()
  const rows = await publicDb().$queryRaw<{ schema: string; bytes: bigint | null }[]>`
    SELECT n.nspname::text AS "schema", sum(pg_total_relation_size(c.oid))::bigint AS "bytes"
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ANY(${[...schemaNames]}::text[]) AND c.relkind IN ('r', 'p')
    GROUP BY n.nspname`
  return new Map(rows.flatMap(({ schema, bytes }) => (bytes === null ? [] : [[schema, Number(bytes)] as const])))
}
