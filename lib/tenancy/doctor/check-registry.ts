import { ownerPool } from '#lib/db/connections.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { loadMigrations } from '../migrate/load-migrations.ts'
import { migratePublic } from '../migrate/migrate-public.ts'
import type { Check, Fault, Look } from './finding.ts'

/** What the application's registry role has to hold, and what it must not: the audit log only grows. */
const HAS_TO_HOLD = [
  'tenant',
  'domain',
  'operator',
  'handover_token',
  'api_session',
  'idempotent_request',
  'rate_limit',
].flatMap((table) => ['SELECT', 'INSERT', 'UPDATE', 'DELETE'].map((privilege) => `${table} ${privilege}`))
const MUST_NOT_HOLD = ['UPDATE', 'DELETE', 'TRUNCATE'].map((privilege) => `audit_event ${privilege}`)

export const registryCheck: Check = {
  name: 'registry',
  title: 'Registry',
  about: 'its migrations, its two roles and what they may do there; brought in order by its own migration',
  find: async (look) => {
    const behind = await missingMigrations(look)
    if (behind.length > 0) return [fault('registry-behind', 'public', `lacks the migrations ${behind.join(', ')}`)]
    return [...(await missingRoles(look)), ...(await wrongGrants(look))]
  },
}

async function missingMigrations({ client }: Look): Promise<string[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('public.migration_ledger') IS NOT NULL AS present")
  const { rows } = tables[0]?.present
    ? await client.query<{ name: string }>("SELECT name FROM public.migration_ledger WHERE schema_name = 'public'")
    : { rows: [] }
  const done = new Set(rows.map(({ name }) => name))
  return loadMigrations('public').flatMap(({ name }) => (done.has(name) ? [] : [name]))
}

async function missingRoles({ client }: Look): Promise<Fault[]> {
  const { appRole, registryRole } = marketDatabase()
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
    [appRole, registryRole],
  ])
  const present = rows.map(({ rolname }) => rolname)
  return [appRole, registryRole]
    .filter((role) => !present.includes(role))
    .map((role) => fault('market-role-missing', role, 'the market’s own role does not exist'))
}

async function wrongGrants({ client }: Look): Promise<Fault[]> {
  const { name, registryRole } = marketDatabase()
  const { rows } = await client.query<{ held: string }>(
    `SELECT c.relname || ' ' || a.privilege_type AS held
       FROM pg_class c CROSS JOIN aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee
      WHERE c.relnamespace = 'public'::regnamespace AND r.rolname = $1`,
    [registryRole],
  )
  const held = new Set(rows.map((row) => row.held))
  const lacking = HAS_TO_HOLD.filter((privilege) => !held.has(privilege))
  const faults =
    lacking.length > 0 ? [fault('registry-grant-missing', registryRole, `may not ${lacking.join(', ')}`)] : []
  const tooMuch = MUST_NOT_HOLD.filter((privilege) => held.has(privilege))
  if (tooMuch.length > 0) faults.push(overGranted(registryRole, tooMuch))
  const { rows: open } = await client.query(
    `SELECT 1 FROM pg_database d CROSS JOIN aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
      WHERE d.datname = current_database() AND a.grantee = 0 AND a.privilege_type = 'TEMPORARY'`,
  )
  if (open.length > 0) faults.push(fault('temporary-tables-allowed', name, 'PUBLIC may make temporary tables'))
  return faults
}

function fault(code: string, subject: string, message: string): Fault {
  return { code, subject, message, mend: () => migratePublic().then(() => 'brought in order') }
}

function overGranted(role: string, privileges: string[]): Fault {
  return {
    code: 'registry-grant-excessive',
    subject: role,
    message: `may ${privileges.join(', ')}`,
    mend: async () => {
      await ownerPool().query(
        `REVOKE UPDATE, DELETE, TRUNCATE ON public.audit_event FROM ${quoteIdentifier(role)} CASCADE`,
      )
      return 'taken away'
    },
  }
}
