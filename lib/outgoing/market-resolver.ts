import { Resolver } from 'node:dns/promises'
import { env } from '#lib/env.ts'

/** A name server that is silent must not hold anybody up: ms for the first question, and how often it is asked. */
const QUERY = { timeout: 2_500, tries: 2 }

/** Asks the name servers of DNS_SERVERS, or the machine's own; never the machine's file of hosts. */
export function marketResolver(): Resolver {
  const resolver = new Resolver(QUERY)
  const { DNS_SERVERS } = env()
  if (DNS_SERVERS.length > 0) resolver.setServers(DNS_SERVERS)
  return resolver
}
