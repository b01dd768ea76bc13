import { sweepHandoverTokens } from '#lib/auth/handover-token.ts'
import { ownerPool } from '#lib/db/connections.ts'

/** Removes what was good for a time only: hand-over tokens that nobody used, former subdomains that lead nowhere now. */
export async function sweepRegistry(): Promise<void> {
  await sweepHandoverTokens()
  await ownerPool().query('DELETE FROM public.domain WHERE redirects_until <= now()')
}
