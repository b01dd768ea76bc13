import { createHash } from 'node:crypto'

const LONGEST_IDENTIFIER = 63

/**
 * Roles belong to the whole PostgreSQL cluster, so a store's role carries the database's name: a store called
 * `postgres` must never meet the superuser.
 * @returns `souk_{database}_{schema}`, its tail replaced by a hash when that is longer than 63 bytes
 */
export function tenantRoleName(database: string, schemaName: string): string {
  return shorten(`souk_${database}_${schemaName}`)
}

/** The role the application logs in as. A schema starts with a letter, so no store's role can have this name. */
export function appRoleName(database: string): string {
  return shorten(`souk_${database}__app`)
}

/** The role that may use the registry (`public`) and nothing else. */
export function registryRoleName(database: string): string {
  return shorten(`souk_${database}__registry`)
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_IDENTIFIER) return name
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16)
  return `${Buffer.from(name)
    .subarray(0, LONGEST_IDENTIFIER - hash.length - 1)
    .toString('latin1')}_${hash}`
}
