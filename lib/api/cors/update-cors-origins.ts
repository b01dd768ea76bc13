import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { CorsInput } from '../schema.ts'

/** Names the websites whose pages may call the API from a browser, in place of those before. */
export async function updateCorsOrigins(
  { db }: StoreContext,
  { origins }: CorsInput,
): Promise<Result<{ origins: string[] }>> {
  await db.storeSettings.update({ where: { id: 'store' }, data: { corsOrigins: origins } })
  return ok({ origins })
}
