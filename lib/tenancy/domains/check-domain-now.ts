import { takeTurn } from '#lib/auth/take-turn.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { waitInWords } from '#lib/kernel/wait-in-words.ts'
import { checkDomain, type DomainCheck } from './check-domain.ts'

/** Each look asks foreign name servers. */
const LOOKS = { limit: 20, seconds: 60 }

/**
 * Looks at one domain because its merchant asks, whenever it is due.
 * @returns failures `not-found`, and `too-often`
 */
export async function checkDomainNow(
  tenantId: string,
  id: string,
): Promise<Result<{ host: string; check: DomainCheck; problem: string | null }>> {
  const find = () => publicDb().domain.findFirst({ where: { id, tenantId }, select: { host: true, problem: true } })
  const found = await find()
  if (!found) return fail('not-found', 'This domain is not in your list any more.')
  const seconds = await takeTurn('check-domain', tenantId, LOOKS)
  if (seconds !== null) return fail('too-often', `That was often. Look again in ${waitInWords(seconds)}.`)
  const check = await checkDomain(id)
  return ok({ host: found.host, check, problem: (await find())?.problem ?? null })
}
