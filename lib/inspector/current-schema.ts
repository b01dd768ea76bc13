import type { TenantTx } from '#lib/db/tenant-db.ts'

/** The schema that a name without one would be found in, as PostgreSQL itself says. */
export async function currentSchema(db: Pick<TenantTx, '$queryRaw'>): Promise<string> {
  const [row] = await db.$queryRaw<[{ schema: string }]>`SELECT current_schema()::text AS schema`
  return row.schema
}
