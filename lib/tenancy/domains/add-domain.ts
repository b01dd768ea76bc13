import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { inOwnerTransaction } from '#lib/db/connections.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import { env } from '#lib/env.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { Acting } from '../acting.ts'
import { insertRow } from '../insert-row.ts'
import { lockTenantRow } from '../lock-tenant.ts'
import { HOST_FIELD, parseDomainHost } from './domain-host.ts'
import { isInternational, looksLike, mixesScripts } from './look-alike.ts'
import { proofToken } from './proof.ts'
import { recordDomainAct } from './record-domain-act.ts'

/** Domains of its own that one store may have, proved or not. */
export const MOST_DOMAINS = 20

export type ClaimedDomain = { id: string; host: string }

/**
 * Claims a domain for a store. Nothing is served on it before its proof is found in the DNS, and a claim keeps nobody
 * else from claiming the same.
 *
 * @param typed as the merchant wrote it
 * @returns failures beside `host`: `not-a-host`, `ip`, `market`, `reserved`, `look-alike`, `taken`, `exists`, `too-many`
 */
export async function addDomain(tenantId: string, typed: string, acting: Acting): Promise<Result<ClaimedDomain>> {
  const { ROOT_DOMAIN, DOMAIN_TARGET } = env()
  const parsed = parseDomainHost(typed, ROOT_DOMAIN)
  if (!parsed.ok) return parsed
  const host = parsed.value
  if (host === DOMAIN_TARGET) return refuse('market', 'This address belongs to the market.')
  if (mixesScripts(host)) {
    return refuse('look-alike', 'This name mixes letters of several scripts, as forged names do. Use one script.')
  }
  if (looksLike(host, ROOT_DOMAIN)) return refuse('look-alike', `This name can be mistaken for ${ROOT_DOMAIN}.`)
  try {
    return await inOwnerTransaction(async (client): Promise<Result<ClaimedDomain>> => {
      // Two additions at once would both count the same domains: the second waits here.
      if (!(await lockTenantRow(client, tenantId))) throw new Error(`There is no store ${tenantId}`)
      const refusal = await refusalOf(client, tenantId, host)
      if (refusal) return refusal
      const id = randomUUID()
      await insertRow(client, 'public', 'domain', {
        id,
        host,
        tenant_id: tenantId,
        proof_token: proofToken(tenantId, host),
      })
      await recordDomainAct(client, { action: 'domain.added', tenantId, host }, acting)
      return ok({ id, host })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return refuse('exists', 'This domain is in your list already.')
  }
}

async function refusalOf(client: pg.PoolClient, tenantId: string, host: string) {
  const own = await client.query<{ host: string }>(
    'SELECT host FROM public.domain WHERE tenant_id = $1 AND redirects_until IS NULL AND NOT host LIKE $2',
    [tenantId, `%.${env().ROOT_DOMAIN}`],
  )
  if (own.rows.some((row) => row.host === host)) return refuse('exists', 'This domain is in your list already.')
  if (own.rows.length >= MOST_DOMAINS) {
    return refuse('too-many', `A store may have ${MOST_DOMAINS} domains. Remove one first.`)
  }
  // Of an ASCII name the reader sees every letter, and "corner" is not forged because there is a "comer".
  const others = await client.query<{ host: string }>(
    `SELECT host FROM public.domain WHERE verified_at IS NOT NULL AND tenant_id <> $1 AND ($2 OR host = $3)`,
    [tenantId, isInternational(host), host],
  )
  if (others.rows.some((row) => row.host === host)) {
    return refuse('taken', 'Another store has proved that this domain is its own.')
  }
  const like = others.rows.find((row) => looksLike(host, row.host))
  return like ? refuse('look-alike', 'This name can be mistaken for the domain of another store.') : null
}

function refuse(code: string, message: string) {
  return fail(code, message, HOST_FIELD)
}
