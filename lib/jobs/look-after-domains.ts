import { log } from '#lib/log.ts'
import { checkDomains } from '#lib/tenancy/domains/check-domains.ts'

/** Looks for the proofs of domains that are due, and says in the log which could not be looked for. */
export async function lookAfterDomains(): Promise<void> {
  const { failed } = await checkDomains()
  for (const { host, error } of failed) log.error({ err: error, host }, 'a domain could not be checked')
}
