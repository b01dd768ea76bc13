import { randomBytes, timingSafeEqual } from 'node:crypto'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** Where the server tells Next, in the same process, that pages of stores are no longer so. */
export const EXPIRE_PAGES_PATH = '/api/internal/expire-pages'
export const EXPIRE_PAGES_SECRET_HEADER = 'x-souk-expire-pages'

/** Made anew in every process and known inside it alone. */
export function expirePagesSecret(): string {
  return processSingleton('expire-pages-secret', () => randomBytes(32).toString('hex'))
}

/** True for the secret of this very process. */
export function isExpirePagesSecret(claimed: string | null): boolean {
  const [given, secret] = [Buffer.from(claimed ?? ''), Buffer.from(expirePagesSecret())]
  return given.length === secret.length && timingSafeEqual(given, secret)
}
