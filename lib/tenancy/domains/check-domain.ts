import type pg from 'pg'
import { inOwnerTransaction, ownerPool } from '#lib/db/connections.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import { type Clock, systemClock } from '#lib/kernel/clock.ts'
import { recordLifecycle } from '../record-lifecycle.ts'
import { subdomainOf } from '../register-tenant.ts'
import { forgetTenants } from '../resolve-tenant.ts'
import { lookUpProof, lookUpTarget } from './look-up-proof.ts'
import { makePrimary } from './make-primary.ts'
import { recordDomainAct } from './record-domain-act.ts'
import { servedUntil } from './serving-time.ts'

export type DomainCheck = 'verified' | 'waiting' | 'lapsed' | 'given-up' | 'unknown' | 'taken' | 'gone'

type DomainRow = {
  id: string
  host: string
  tenant_id: string
  slug: string
  proof_token: string
  verified_at: Date | null
  lapsed_at: Date | null
}

/** @property changed true when hosts are served otherwise than before */
type Outcome = { check: DomainCheck; changed: boolean }

const SYSTEM = { actor: 'system' }

/**
 * Looks a domain's proof up in the DNS and acts on what it says: a claim that is proved is served from now on, a proved
 * domain whose proof is gone for seven days is served no more. A DNS that does not answer changes nothing.
 *
 * @returns what the domain is now; "taken" when another store proved it first, "gone" when it was removed meanwhile
 */
export async function checkDomain(id: string, now: Clock = systemClock): Promise<DomainCheck> {
  const { rows } = await ownerPool().query<DomainRow>(
    `SELECT d.id, d.host, d.tenant_id, d.proof_token, d.verified_at, d.lapsed_at, t.slug
       FROM public.domain d JOIN public.tenant t ON t.id = d.tenant_id
      WHERE d.id = $1 AND d.proof_token IS NOT NULL`,
    [id],
  )
  const domain = rows[0]
  if (!domain) return 'gone'
  const answer = await lookUpProof(domain.host, domain.proof_token)
  if (answer.state === 'unknown') {
    await noteProblem(domain, answer.problem, now())
    return 'unknown'
  }
  const { check, changed } =
    answer.state === 'found' ? await proved(domain, now()) : await unproved(domain, answer.problem, now())
  if (changed) forgetTenants()
  return check
}

async function proved(domain: DomainRow, at: Date): Promise<Outcome> {
  const problem = await lookUpTarget(domain.host, subdomainOf(domain.slug))
  try {
    return await inOwnerTransaction(async (client): Promise<Outcome> => {
      const before = await lockDomain(client, domain.id)
      if (!before) return { check: 'gone', changed: false }
      // Of two stores with the proof the partial unique index lets one through.
      await client.query(
        `UPDATE public.domain SET verified_at = coalesce(verified_at, $2), lapsed_at = NULL, checked_at = $2, problem = $3
          WHERE id = $1`,
        [domain.id, at, problem],
      )
      const { tenant_id: tenantId, host } = domain
      if (!before.verified_at) {
        await recordLifecycle(client, { type: 'tenant.domain.verified', tenantId, payload: { host } }, SYSTEM)
      } else if (before.lapsed_at) {
        await recordDomainAct(client, { action: 'domain.proof-back', tenantId, host }, SYSTEM)
      }
      return { check: 'verified', changed: !before.verified_at || before.lapsed_at !== null }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await noteProblem(domain, 'Another store has proved that this domain is its own.', at)
    return { check: 'taken', changed: false }
  }
}

function unproved(domain: DomainRow, problem: string, at: Date): Promise<Outcome> {
  const { id, host, slug, tenant_id: tenantId } = domain
  return inOwnerTransaction(async (client): Promise<Outcome> => {
    const before = await lockDomain(client, id)
    if (!before) return { check: 'gone', changed: false }
    await client.query('UPDATE public.domain SET checked_at = $2, problem = $3 WHERE id = $1', [id, at, problem])
    if (!before.verified_at) return { check: 'waiting', changed: false }
    if (!before.lapsed_at) {
      await client.query('UPDATE public.domain SET lapsed_at = $2 WHERE id = $1', [id, at])
      await recordDomainAct(client, { action: 'domain.lapsed', tenantId, host }, SYSTEM)
      return { check: 'lapsed', changed: true }
    }
    if (servedUntil(before.lapsed_at) > at) return { check: 'lapsed', changed: false }
    await client.query('UPDATE public.domain SET verified_at = NULL WHERE id = $1', [id])
    if (before.is_primary) await makePrimary(client, tenantId, subdomainOf(slug))
    await recordDomainAct(client, { action: 'domain.given-up', tenantId, host }, SYSTEM)
    return { check: 'given-up', changed: true }
  })
}

async function lockDomain(client: pg.PoolClient, id: string) {
  const { rows } = await client.query<Pick<DomainRow, 'verified_at' | 'lapsed_at'> & { is_primary: boolean }>(
    'SELECT verified_at, lapsed_at, is_primary FROM public.domain WHERE id = $1 FOR UPDATE',
    [id],
  )
  return rows[0] ?? null
}

async function noteProblem({ id }: DomainRow, problem: string, at: Date): Promise<void> {
  await ownerPool().query('UPDATE public.domain SET checked_at = $2, problem = $3 WHERE id = $1', [id, at, problem])
}
