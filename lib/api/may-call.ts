import { may } from '#lib/auth/permissions.ts'
import type { Actor } from '#lib/tenancy/store-context.ts'
import type { Access } from './endpoint.ts'
import type { ProblemAnswer } from './problem.ts'

/**
 * Whether somebody may call an endpoint.
 * @returns null when they may. Nobody is asked to sign in; shoppers find nothing at addresses of the staff; staff and
 * keys are told which permission they lack.
 */
export function refusalOf(actor: Actor, access: readonly Access[]): ProblemAnswer | null {
  if (access.some((one) => isGranted(actor, one))) return null
  if (actor.kind === 'guest') {
    return { problem: 'signed-out', detail: 'Send a token.', headers: { 'www-authenticate': 'Bearer' } }
  }
  const permissions = access.filter((one) => one.includes(':'))
  if (actor.kind === 'customer' || permissions.length === 0) return { problem: 'not-found' }
  return { problem: 'forbidden', detail: `This needs the permission ${permissions.join(' or ')}.` }
}

function isGranted(actor: Actor, access: Access): boolean {
  if (access === 'anyone') return true
  return access === 'customer' || access === 'staff' ? actor.kind === access : may(actor, access)
}
