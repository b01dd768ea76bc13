import { clearStraySchema, type StraySchema } from './clear-stray-schema.ts'
import type { Check, Fault, Look } from './finding.ts'

export const straySchemasCheck: Check = {
  name: 'stray-schemas',
  title: 'Schemas without a store',
  about:
    'what holds tables is written to SOUK_DIR/lost first and then dropped with its role; left alone: pgboss, those of ' +
    'extensions, those that another role owns, those that carry a comment that is not Souk’s',
  find: async (look) => (await readStraySchemas(look)).map(faultOf),
}

async function readStraySchemas({ client }: Look): Promise<StraySchema[]> {
  const { rows } = await client.query<StraySchema>(
    `SELECT n.oid::text AS oid, n.nspname AS name, obj_description(n.oid, 'pg_namespace') AS comment,
            (SELECT count(*)::int FROM pg_class c WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p')) AS tables
       FROM pg_namespace n
      WHERE n.nspowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
        AND n.nspname NOT IN ('public', 'information_schema', 'pgboss') AND NOT starts_with(n.nspname, 'pg_')
        AND n.nspname NOT IN (SELECT schema_name FROM public.tenant UNION ALL SELECT schema_name FROM public.spare_schema)
        AND n.oid NOT IN (SELECT extnamespace FROM pg_extension)
        AND NOT EXISTS (SELECT 1 FROM pg_depend d
                         WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
        AND coalesce(obj_description(n.oid, 'pg_namespace'), 'souk') LIKE 'souk%'
      ORDER BY n.nspname`,
  )
  return rows
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
