import type { RawConnection } from '#lib/db/app-connection.ts'

/**
 * Schemas of the market that the connection's role may look into, beside its own. One question about all of them:
 * pairs are drawn, and a right that one store has over one other would be met once in many nights.
 */
export async function usableSchemas(connection: RawConnection, own: string | null): Promise<string | null> {
  const { rows } = await connection.query(
    `SELECT nspname FROM pg_catalog.pg_namespace n
      WHERE (pg_catalog.obj_description(oid, 'pg_namespace') LIKE 'souk %' OR nspname IN ('public', 'pgboss'))
        AND nspname IS DISTINCT FROM $1 AND pg_catalog.has_schema_privilege(oid, 'USAGE')
      ORDER BY nspname LIMIT 20`,
    [own],
  )
  return rows.length > 0 ? `may use ${rows.map(({ nspname }) => String(nspname)).join(', ')}` : null
}
