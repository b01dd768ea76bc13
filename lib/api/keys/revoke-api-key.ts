import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** From the next request on nobody gets in with it. Twice is as good as once. */
export async function revokeApiKey({ db, now }: StoreContext, id: string): Promise<Result<{ name: string }>> {
  const key = isPlainText(id) ? await db.apiKey.findUnique({ where: { id } }) : null
  if (!key) return fail('not-found', 'This key is not there any more.')
  await db.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now() } })
  return ok({ name: key.name })
}
