import { ownerPool } from '#lib/db/connections.ts'
import { type Clock, systemClock } from '#lib/kernel/clock.ts'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import { checkDomain, type DomainCheck } from './check-domain.ts'

const AT_ONCE = 5
/** What is left over is first in the next round. */
const MOST_IN_A_ROUND = 300

export type DomainChecks = { checked: Record<string, DomainCheck>; failed: { host: string; error: unknown }[] }

/**
 * Checks every domain that is due. A claim: each minute for an hour, then each ten minutes for seven days, or as long
 * after it lost its proof. A proved one: each hour, without its proof each ten minutes. Run once a minute: the times are
 * a little short, so that a round that comes early does not miss them.
 */
export async function checkDomains(now: Clock = systemClock): Promise<DomainChecks> {
  const { rows } = await ownerPool().query<{ id: string; host: string }>(
    `WITH looked_after AS (
       SELECT d.*, greatest(d.created_at, d.lapsed_at + interval '7 days') AS waits_since
         FROM public.domain d JOIN public.tenant t ON t.id = d.tenant_id
        WHERE d.proof_token IS NOT NULL AND t.status <> 'archived'
     )
     SELECT id, host FROM looked_after
      WHERE CASE
              WHEN verified_at IS NULL THEN waits_since > $1::timestamptz - interval '7 days'
                AND (checked_at IS NULL OR checked_at <= $1::timestamptz - CASE
                       WHEN waits_since > $1::timestamptz - interval '1 hour' THEN interval '50 seconds'
                       ELSE interval '590 seconds' END)
              WHEN lapsed_at IS NULL THEN coalesce(checked_at, verified_at) <= $1::timestamptz - interval '59 minutes'
              ELSE coalesce(checked_at, lapsed_at) <= $1::timestamptz - interval '590 seconds'
            END
      ORDER BY checked_at NULLS FIRST LIMIT ${MOST_IN_A_ROUND}`,
    [now()],
  )
  const result: DomainChecks = { checked: {}, failed: [] }
  await mapLimited(rows, AT_ONCE, async ({ id, host }) => {
    // One that cannot be checked must not keep the others waiting.
    try {
      result.checked[id] = await checkDomain(id, now)
    } catch (error) {
      result.failed.push({ host, error })
    }
  })
  return result
}
