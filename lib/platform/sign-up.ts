import { createHandoverToken } from '#lib/auth/handover-token.ts'
import { takeTurn } from '#lib/auth/take-turn.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import { type ProvisionStep, provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { ownerFromEmail } from './owner-from-email.ts'
import type { SignUpInput } from './sign-up-input.ts'

export type SignedUp = {
  /** Where the new merchant goes next: their own dashboard, signed in. Works once, for a minute. */
  url: string
  /** What was done, in order, each with its time in milliseconds. */
  steps: ProvisionStep[]
}

/**
 * Opens a store for a visitor of the root site.
 *
 * @param visitor address the limit counts by, and how many stores it may open in an hour
 * @returns failures beside `name`, `slug`, `email` or `password`; "too-many" belongs to the whole form
 */
export async function signUp(
  visitor: { address: string; signUpsPerHour: number },
  input: SignUpInput,
): Promise<Result<SignedUp>> {
  const wait = await takeTurn('sign-up', visitor.address, { limit: visitor.signUpsPerHour, seconds: 3600 })
  if (wait !== null)
    return fail('too-many', `Many stores were opened from your connection. Try again ${waitInWords(wait)}.`)

  const provisioned = await provisionTenant({
    name: input.name,
    slug: input.slug,
    ownerEmail: input.email,
    owner: { ...ownerFromEmail(input.email), password: input.password },
    actor: 'sign-up',
    address: visitor.address,
  })
  if (!provisioned.ok) return provisioned
  const { tenant, staffId, steps } = provisioned.value
  return ok({ url: await createHandoverToken(tenant, staffId), steps })
}
