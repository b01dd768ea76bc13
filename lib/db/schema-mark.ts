/**
 * The comment that a store's schema carries: whose it is, whatever it is called. It moves with a rename and goes with
 * the schema, and every binding checks it.
 */
export function schemaMark(tenantId: string): string {
  return `souk store ${tenantId}`
}

/** The comment of a schema that stands ready for the next store. */
export const SPARE_MARK = 'souk spare'

/** The comment of a schema that a file was loaded into, beside the store that may take it over. */
export const RESTORE_MARK = 'souk restore'
