import { ownerPool } from '#lib/db/connections.ts'

/** How long a store's growth is remembered, days. */
const KEPT_DAYS = 90

/** Writes down what every store takes on disk today: rows, indexes and long values, bytes. Again on one day it corrects. */
export async function measureSizes(): Promise<void> {
  await ownerPool().query(
    `INSERT INTO public.tenant_size (tenant_id, measured_on, bytes)
     SELECT t.id, CURRENT_DATE, coalesce(sum(pg_total_relation_size(c.oid)), 0)
       FROM public.tenant t
       JOIN pg_catalog.pg_namespace n ON n.nspname = t.schema_name
       LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
      GROUP BY t.id
     ON CONFLICT (tenant_id, measured_on) DO UPDATE SET bytes = excluded.bytes`,
  )
  await ownerPool().query('DELETE FROM public.tenant_size WHERE measured_on < CURRENT_DATE - $1::int', [KEPT_DAYS])
}
