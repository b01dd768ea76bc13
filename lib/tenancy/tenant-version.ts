import { fail } from '#lib/kernel/result.ts'

/** What changes whenever the registry's row of a store does. */
export function tenantVersion({ updatedAt }: { updatedAt: Date }): string {
  return updatedAt.getTime().toString(36)
}

/**
 * @param version what the caller read; undefined: whatever it is now
 * @returns failure `changed` when the row is another one by now, else null
 */
export function changedSince(row: { updatedAt: Date }, version: string | undefined) {
  if (version === undefined || version === tenantVersion(row)) return null
  return fail('changed', 'This store was changed since you read it.')
}
