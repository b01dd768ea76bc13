import type pg from 'pg'
import { quoteIdentifier } from '#lib/db/sql.ts'

/** `member` may act as `role`, because `grantor` said so. */
export type Membership = {
  role: string
  member: string
  grantor: string
  inherits: boolean
  maySet: boolean
  mayGrant: boolean
}

/** Every membership in one of these roles, and of one of them. */
export async function readMemberships(client: pg.PoolClient, roleNames: readonly string[]): Promise<Membership[]> {
  const { rows } = await client.query<Membership>(
    `SELECT r.rolname AS role, m.rolname AS member, g.rolname AS grantor,
            a.inherit_option AS inherits, a.set_option AS "maySet", a.admin_option AS "mayGrant"
       FROM pg_auth_members a JOIN pg_roles r ON r.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
       JOIN pg_roles g ON g.oid = a.grantor
      WHERE r.rolname = ANY($1) OR m.rolname = ANY($1)
      ORDER BY r.rolname, m.rolname`,
    [roleNames],
  )
  return rows
}

/** Ends one membership, and what it handed on. */
export async function partFrom(client: pg.PoolClient, { role, member, grantor }: Membership): Promise<void> {
  const [of, from, by] = [role, member, grantor].map(quoteIdentifier)
  await client.query(`REVOKE ${of} FROM ${from} GRANTED BY ${by} CASCADE`)
}
