import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import { parse } from 'tldts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { normaliseHost } from '../host.ts'

/** The form field that a refusal stands beside. */
export const HOST_FIELD = 'host'

/** Names that no public DNS leads anywhere (RFC 6761, RFC 6762, RFC 9476), so nobody could prove them. */
const RESERVED_TOP = new Set('localhost local internal invalid onion arpa alt lan home corp intranet'.split(' '))

/**
 * What a merchant typed or pasted, as the host that browsers will ask for: lower case, without scheme and path, letters
 * of other scripts in punycode.
 * @param rootDomain the market's own host
 * @returns failures beside `host`: `not-a-host`, `ip`, `market` (the root domain and all below it), `reserved`
 */
export function parseDomainHost(typed: string, rootDomain: string): Result<string> {
  const bare = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
  if (isIP(bare.replace(/^\[|\](:\d+)?$/g, '')) || bare.startsWith('[')) return ipRefused()
  const ascii = domainToASCII(bare.replace(/:\d+$/, ''))
  if (isIP(ascii) || /^[\d.:]+$/.test(bare)) return ipRefused()
  const host = normaliseHost(ascii)
  if (host === rootDomain || host?.endsWith(`.${rootDomain}`)) {
    return fail('market', `${rootDomain} and every address below it belong to the market.`, HOST_FIELD)
  }
  if (!host?.includes('.')) {
    return fail('not-a-host', 'Enter a domain, such as shop.example.com.', HOST_FIELD)
  }
  const { publicSuffix, isIcann } = parse(host, { allowPrivateDomains: true })
  if (RESERVED_TOP.has(host.slice(host.lastIndexOf('.') + 1))) {
    return fail(
      'reserved',
      `Names ending in ${host.slice(host.lastIndexOf('.'))} lead nowhere on the internet.`,
      HOST_FIELD,
    )
  }
  if (publicSuffix === host) {
    const whose = isIcann ? 'Domains are registered below it' : 'It is shared by many'
    return fail(
      'reserved',
      `${host} is no domain of yours. ${whose}: enter your own, such as shop.${host}.`,
      HOST_FIELD,
    )
  }
  return ok(host)
}

function ipRefused() {
  return fail('ip', 'This is an IP address. Enter a domain, such as shop.example.com.', HOST_FIELD)
}
