import { LRUCache } from 'lru-cache'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { publicDb } from './public-db.ts'
import { schemaMark } from './schema-mark.ts'

const known = processSingleton('schema-oids', () => new LRUCache<string, string>({ max: 20_000 }))

/**
 * PostgreSQL's number of the schema that has this name and carries this store's mark. Asked once a process and store:
 * a number that is out of date binds nothing.
 * @returns null when there is no such schema
 */
export async function schemaOidOf(tenantId: string, schemaName: string): Promise<string | null> {
  const before = known.get(tenantId)
  if (before !== undefined) return before
  const [row] = await publicDb().$queryRaw<{ oid: string }[]>`
    SELECT n.oid::text AS oid FROM pg_catalog.pg_namespace n
     WHERE n.nspname = ${schemaName}
       AND pg_catalog.obj_description(n.oid, 'pg_namespace') = ${schemaMark(tenantId)}`
  if (!row) return null
  known.set(tenantId, row.oid)
  return row.oid
}

/** After a binding failed: the store may have another schema now. */
export function forgetSchemaOid(tenantId: string): void {
  known.delete(tenantId)
}
