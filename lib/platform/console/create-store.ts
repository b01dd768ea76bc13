import { ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '#lib/tenancy/acting.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { ownerFromEmail } from '../owner-from-email.ts'
import type { CreateStoreInput } from './schema.ts'

/**
 * Opens a store on behalf of its owner, who signs in with the e-mail address or, as user name, the part before the @.
 * @returns the new store's id, or failures beside `name`, `slug`, `email` or `password`
 */
export async function createStore(acting: Acting, input: CreateStoreInput): Promise<Result<{ id: string }>> {
  const result = await provisionTenant({
    name: input.name,
    slug: input.slug,
    ownerEmail: input.email,
    owner: { ...ownerFromEmail(input.email), password: input.password },
    ...acting,
  })
  return result.ok ? ok({ id: result.value.tenant.id }) : result
}
