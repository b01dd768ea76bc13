import { createHash } from 'node:crypto'
import { fail } from '#lib/kernel/result.ts'

/** Changes with what is known of a member: a write that names it is refused when somebody else was faster. */
export function staffVersion({ role, email, name }: { role: string; email: string; name: string }): string {
  return createHash('sha256')
    .update(JSON.stringify([role, email, name]))
    .digest('base64url')
    .slice(0, 20)
}

export function changedMeanwhile() {
  return fail('changed', 'Somebody else changed this member of the staff meanwhile.')
}
