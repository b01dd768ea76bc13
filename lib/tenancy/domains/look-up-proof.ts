import { errorCode } from '#lib/db/sql.ts'
import { env } from '#lib/env.ts'
import { marketResolver } from '#lib/outgoing/market-resolver.ts'
import { proofName, proofValue } from './proof.ts'

/** What the DNS said. `unknown` means that it did not answer: then nothing is known, and nothing changes. */
export type ProofAnswer =
  | { state: 'found' }
  | { state: 'absent'; problem: string }
  | { state: 'unknown'; problem: string }

const NO_SUCH_RECORD: ReadonlySet<string | undefined> = new Set(['ENOTFOUND', 'ENODATA'])

/** Asks the DNS whether a host carries the proof that its owner was told to put there. */
export async function lookUpProof(host: string, token: string): Promise<ProofAnswer> {
  const name = proofName(host)
  try {
    const records = await marketResolver().resolveTxt(name)
    const texts = records.map((chunks) => chunks.join('').trim())
    if (texts.includes(proofValue(token))) return { state: 'found' }
    return { state: 'absent', problem: `There is a TXT record at ${name}, but it says something else.` }
  } catch (error) {
    if (NO_SUCH_RECORD.has(errorCode(error))) {
      return { state: 'absent', problem: `There is no TXT record at ${name} yet.` }
    }
    return { state: 'unknown', problem: `The DNS of ${host} did not answer. We ask again.` }
  }
}

/**
 * Whether a host leads here, as far as the DNS tells: a proxy of the merchant's in between hides it.
 * @param cname where the merchant was told to lead it
 * @returns what is amiss, or null
 */
export async function lookUpTarget(host: string, cname: string): Promise<string | null> {
  const { DOMAIN_TARGET, DOMAIN_TARGET_IPS } = env()
  const resolver = marketResolver()
  const aliases = await resolver.resolveCname(host).catch(() => [])
  if (aliases.some((alias) => alias === cname || alias === DOMAIN_TARGET)) return null
  const addressesOf = async (name: string) => [
    ...(await resolver.resolve4(name).catch(() => [])),
    ...(await resolver.resolve6(name).catch(() => [])),
  ]
  const [here, wanted] = await Promise.all([addressesOf(host), addressesOf(DOMAIN_TARGET ?? cname)])
  if (here.some((address) => wanted.includes(address) || DOMAIN_TARGET_IPS.includes(address))) return null
  return here.length === 0
    ? `${host} leads nowhere yet: add the record below.`
    : `${host} leads elsewhere, as far as we can see. Shoppers may not reach your shop there.`
}
