import type pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { isTenantSchemaName } from '#lib/db/schema-name.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'

/** What is known of a role that no schema of this market needs. */
export type StrayRole = {
  name: string
  mayLogIn: boolean
  /** The application of this market may become it. */
  isOurs: boolean
  /** So may somebody else: the application of another market on this server, or a person. */
  isOthers: boolean
  /** It has a share in another database. */
  isUsedElsewhere: boolean
}

/**
 * `drop`: certainly a store's of this market. `part`: somebody else's, but our application may become it.
 * `leave`: somebody else's, or nobody can tell.
 */
export type Verdict = 'drop' | 'part' | 'leave'

/**
 * Markets share a server, and where one database is called `market` and another `market_x`, the name
 * `souk_market_x_shop` could be either's. So the name alone says nothing: what counts is who may become the role.
 */
export function verdictOn(role: StrayRole, database: string): Verdict {
  if (role.isOurs)
    return isShapedLikeOurs(role.name, database) && !role.isOthers && !role.isUsedElsewhere ? 'drop' : 'part'
  const prefix = `souk_${database}_`
  const isUnclaimed = !role.mayLogIn && !role.isOthers && !role.isUsedElsewhere
  return isUnclaimed && role.name.startsWith(prefix) && isStoreOrSpare(role.name.slice(prefix.length))
    ? 'drop'
    : 'leave'
}

function isShapedLikeOurs(name: string, database: string): boolean {
  return name.startsWith(`souk_${database}_`) || (Buffer.byteLength(name) === 63 && /^souk_.*_[0-9a-f]{16}$/.test(name))
}

/** The roles of a market whose name begins like ours end in __app and __registry. */
function isStoreOrSpare(schemaName: string): boolean {
  return isTenantSchemaName(schemaName) && !/__(app|registry)$/.test(schemaName)
}

/** Every role that could be a store's of this market, or that its application may become, but for those in `needed`. */
export async function readStrayRoles(client: pg.PoolClient, needed: readonly string[]): Promise<StrayRole[]> {
  const { name, appRole, registryRole } = marketDatabase()
  const { rows } = await client.query<StrayRole>(
    `WITH member AS (
       SELECT m.roleid, bool_or(r.rolname = $2) AS ours, bool_or(r.rolname <> $2) AS others
         FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
        WHERE r.rolname <> current_user GROUP BY m.roleid),
     elsewhere AS (
       SELECT DISTINCT d.refobjid FROM pg_shdepend d
        WHERE d.refclassid = 'pg_authid'::regclass
          AND d.dbid NOT IN (0, (SELECT oid FROM pg_database WHERE datname = current_database())))
     SELECT r.rolname AS name, r.rolcanlogin AS "mayLogIn", coalesce(m.ours, false) AS "isOurs",
            coalesce(m.others, false) AS "isOthers",
            r.oid IN (SELECT refobjid FROM elsewhere) AS "isUsedElsewhere"
       FROM pg_roles r LEFT JOIN member m ON m.roleid = r.oid
      WHERE (starts_with(r.rolname, $1) OR m.ours) AND r.rolname <> ALL($3)
      ORDER BY r.rolname`,
    [`souk_${name}_`, appRole, [...needed, appRole, registryRole]],
  )
  return rows
}

/** Drops a role that owns nothing. What it may still do in this database goes with it. */
export async function dropRole(client: pg.PoolClient, roleName: string): Promise<void> {
  const role = quoteIdentifier(roleName)
  const { rows } = await client.query(
    `SELECT 1 FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
      WHERE d.refclassid = 'pg_authid'::regclass AND r.rolname = $1 AND d.deptype <> 'o' LIMIT 1`,
    [roleName],
  )
  if (rows.length > 0) {
    // DROP OWNED would take along what the role owns, so that is looked for first and stops everything.
    const owned = await client.query(
      `SELECT 1 FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
        WHERE d.refclassid = 'pg_authid'::regclass AND r.rolname = $1 AND d.deptype = 'o' LIMIT 1`,
      [roleName],
    )
    if (owned.rows.length > 0) throw new Error('It owns something; give that another owner first')
    await client.query(`GRANT ${role} TO CURRENT_USER`)
    await client.query(`DROP OWNED BY ${role}`)
  }
  await client.query(`DROP ROLE ${role}`)
}
