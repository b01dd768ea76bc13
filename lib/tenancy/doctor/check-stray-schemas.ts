import { RESTORE_MARK } from '#lib/db/schema-mark.ts'
import { clearStraySchema, type StraySchema } from './clear-stray-schema.ts'
import type { Check, Fault, Look } from './finding.ts'

/** Nobody thinks about a restore for longer, ms. */
const RESTORED_BY_NOW_MS = 3_600_000

export const straySchemasCheck: Check = {
  name: 'stray-schemas',
  title: 'Schemas without a store',
  about:
    'what holds tables is written to SOUK_DIR/lost first and then dropped with its role; left alone: pgboss, those of ' +
    'extensions, those that another role owns, those that carry a comment that is not Souk’s',
  find: async (look) =>
    (await readStraySchemas(look)).map((schema) => (mayBeAtWork(schema) ? underway(schema) : faultOf(schema))),
}

/** A schema that carries the mark of a store without one is that store's, until it has been named back. */
async function readStraySchemas({ client, fleet }: Look): Promise<StraySchema[]> {
  const { rows } = await client.query<StraySchema>(
    `SELECT n.oid::text AS oid, n.nspname AS name, obj_description(n.oid, 'pg_namespace') AS comment,
            (SELECT count(*)::int FROM pg_class c WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p')) AS tables,
            (SELECT max(applied_at) FROM public.migration_ledger l WHERE l.schema_name = n.nspname) AS since
       FROM pg_namespace n
      WHERE n.nspowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
        AND n.nspname NOT IN ('public', 'information_schema', 'pgboss') AND NOT starts_with(n.nspname, 'pg_')
        AND n.nspname NOT IN (SELECT schema_name FROM public.tenant UNION ALL SELECT schema_name FROM public.spare_schema)
        AND n.oid NOT IN (SELECT extnamespace FROM pg_extension)
        AND NOT EXISTS (SELECT 1 FROM pg_depend d
                         WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
        AND coalesce(obj_description(n.oid, 'pg_namespace') <> ALL($1), true)
        AND coalesce(obj_description(n.oid, 'pg_namespace'), 'souk') LIKE 'souk%'
      ORDER BY n.nspname`,
    [fleet.flatMap(({ tenantId, oid, mark }) => (tenantId !== null && oid === null ? [mark] : []))],
  )
  return rows
}

/** A restore waits for somebody's yes with its side schema committed; nothing tells it from one that was killed. */
function mayBeAtWork({ comment, since }: StraySchema): boolean {
  return comment === RESTORE_MARK && since !== null && since.getTime() > Date.now() - RESTORED_BY_NOW_MS
}

function underway({ name }: StraySchema): Fault {
  return {
    code: 'restore-underway',
    subject: name,
    message: 'belongs to a restore of the last hour that may still wait for an answer; dropped when it is older',
    mend: null,
    isRemark: true,
  }
}

function faultOf(schema: StraySchema): Fault {
  const { name, tables, comment } = schema
  const holds = tables === 0 ? 'holds nothing' : `holds ${tables} tables`
  return {
    code: 'stray-schema',
    subject: name,
    message: `${holds}${comment === null ? '' : `, says "${comment}"`}, and no store has it`,
    mend: () => clearStraySchema(schema),
  }
}
