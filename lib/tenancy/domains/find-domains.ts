import { domainToUnicode } from 'node:url'
import { getDomain } from 'tldts'
import type { Domain } from '#lib/db/generated/public/client.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { env } from '#lib/env.ts'
import { type Clock, systemClock } from '#lib/kernel/clock.ts'
import { subdomainOf } from '../register-tenant.ts'
import { proofName, proofValue } from './proof.ts'
import { servedUntil } from './serving-time.ts'

export type DnsRecord = { type: 'TXT' | 'CNAME' | 'A' | 'AAAA' | 'ALIAS'; name: string; value: string }

export type StoreDomain = {
  id: string
  host: string
  /** As people write it, when that differs from `host`. */
  written: string | null
  kind: 'subdomain' | 'own' | 'vouched'
  state: 'waiting' | 'verified' | 'lapsed'
  isPrimary: boolean
  /** What the last look at the DNS found wrong. */
  problem: string | null
  checkedAt: Date | null
  /** Of a lapsed one: when it will be served no more. */
  servedUntil: Date | null
  /** What to enter at the DNS provider: the proof, and what leads shoppers here. */
  records: DnsRecord[]
}

/** The addresses of a store, its subdomain first, with the DNS records that each needs. */
export async function findDomains(
  tenant: { id: string; slug: string },
  now: Clock = systemClock,
): Promise<StoreDomain[]> {
  const rows = await publicDb().domain.findMany({
    where: { tenantId: tenant.id, redirectsUntil: null },
    orderBy: [{ createdAt: 'asc' }, { host: 'asc' }],
  })
  const subdomain = subdomainOf(tenant.slug)
  const domains = rows.map((row) => describeDomain(row, subdomain, now()))
  return domains.sort((a, b) => Number(b.kind === 'subdomain') - Number(a.kind === 'subdomain'))
}

function describeDomain(row: Domain, subdomain: string, now: Date): StoreDomain {
  const { id, host, isPrimary, problem, checkedAt, proofToken } = row
  const written = domainToUnicode(host)
  const until = row.lapsedAt && servedUntil(row.lapsedAt)
  const isServed = row.verifiedAt !== null && (until === null || until > now)
  return {
    id,
    host,
    written: written === host ? null : written,
    kind: host === subdomain ? 'subdomain' : proofToken === null ? 'vouched' : 'own',
    state: !isServed ? 'waiting' : until ? 'lapsed' : 'verified',
    isPrimary,
    problem,
    checkedAt,
    servedUntil: isServed ? until : null,
    records:
      proofToken === null
        ? []
        : [{ type: 'TXT', name: proofName(host), value: proofValue(proofToken) }, ...targetRecords(host, subdomain)],
  }
}

/** A registered domain itself takes no CNAME beside its other records. */
function targetRecords(host: string, subdomain: string): DnsRecord[] {
  if (getDomain(host, { allowPrivateDomains: true }) !== host) return [{ type: 'CNAME', name: host, value: subdomain }]
  const { DOMAIN_TARGET, DOMAIN_TARGET_IPS } = env()
  if (DOMAIN_TARGET_IPS.length === 0) return [{ type: 'ALIAS', name: host, value: DOMAIN_TARGET ?? subdomain }]
  return DOMAIN_TARGET_IPS.map((value) => ({ type: value.includes(':') ? 'AAAA' : 'A', name: host, value }))
}
