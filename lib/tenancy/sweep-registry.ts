import { sweepHandoverTokens } from '#lib/auth/handover-token.ts'
import { ownerPool } from '#lib/db/connections.ts'

/** Removes what was good for a time only: tokens, sessions, kept answers, counts, former subdomains that lead nowhere now. */
export async function sweepRegistry(): Promise<void> {
  await sweepHandoverTokens()
  await ownerPool().query('DELETE FROM public.domain WHERE redirects_until <= now()')
  await ownerPool().query('DELETE FROM public.api_session WHERE expires_at <= now()')
  await ownerPool().query("DELETE FROM public.idempotent_request WHERE created_at <= now() - interval '1 day'")
  // Believed no more, and nobody asks what it was.
  await ownerPool().query("DELETE FROM public.signing_key WHERE retired_at <= now() - interval '1 day'")
  await ownerPool().query('DELETE FROM public.rate_limit WHERE expire <= extract(epoch FROM now()) * 1000')
}
