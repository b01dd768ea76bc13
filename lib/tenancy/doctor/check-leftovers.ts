import { ownerPool } from '#lib/db/connections.ts'
import { counted } from './counted.ts'
import type { Check, Fault, Look } from './finding.ts'

export const leftoversCheck: Check = {
  name: 'leftovers',
  title: 'Leftovers in the registry',
  about:
    'expired hand-over tokens, tokens of stores that are gone and former subdomains that lead nowhere are deleted; ' +
    'deleted stores that should have been erased by now are told',
  find: async (look) => [
    ...(await expired(look, 'handover-token-expired', 'handover_token', TOKENS, 'hand-over token')),
    ...(await expired(look, 'redirect-expired', 'domain', 'redirects_until <= now()', 'former subdomain')),
    ...(await overdue(look)),
  ],
}

const TOKENS = 'expires_at <= now() OR tenant_id NOT IN (SELECT id FROM public.tenant)'

async function expired(
  { client }: Look,
  code: string,
  table: string,
  condition: string,
  word: string,
): Promise<Fault[]> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int FROM public.${table} WHERE ${condition}`)
  const count = rows[0]?.count ?? 0
  if (count === 0) return []
  return [
    {
      code,
      subject: table,
      message: `${counted(count, word)} past ${count === 1 ? 'its' : 'their'} time`,
      mend: async () => {
        const { rowCount } = await ownerPool().query(`DELETE FROM public.${table} WHERE ${condition}`)
        return `${counted(rowCount ?? 0, 'row')} deleted`
      },
    },
  ]
}

/** The job that erases them comes by within a day. */
async function overdue({ client }: Look): Promise<Fault[]> {
  const { rows } = await client.query<{ slug: string; archived_at: Date }>(
    `SELECT slug, archived_at FROM public.tenant
      WHERE status = 'archived' AND archived_at < now() - interval '31 days' ORDER BY archived_at`,
  )
  return rows.map(({ slug, archived_at }) => ({
    code: 'archived-overdue',
    subject: slug,
    message: `deleted on ${archived_at.toISOString().slice(0, 10)}, more than 30 days ago; erase it with souk delete-tenant ${slug} --purge`,
    mend: null,
  }))
}
