const SCHEMA_NAME = /^[a-z][a-z0-9_]{0,62}$/
const RESERVED = new Set(['public', 'information_schema'])

/** True for a name a store's schema may have. Prisma's adapter interpolates it unescaped, so nothing else may reach it. */
export function isTenantSchemaName(name: string): boolean {
  return SCHEMA_NAME.test(name) && !RESERVED.has(name) && !name.startsWith('pg_')
}

/** @throws Error when the name could not be a store's schema: better to fail than to read another one */
export function assertTenantSchemaName(name: string): void {
  if (!isTenantSchemaName(name)) throw new Error(`"${name}" is not the name of a store's schema`)
}
