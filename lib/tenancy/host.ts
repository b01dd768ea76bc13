/**
 * What a Host header points at. Pure string work, shared by the middleware (edge) and the server.
 * `key` names a store in the internal path: its slug, or its own domain.
 */
export type Zone = { kind: 'root' } | { kind: 'www' } | { kind: 'store'; key: string } | { kind: 'unknown' }

/** Host without port and trailing dot, in lower case; null when it is no host name. */
export function normaliseHost(header: string | null | undefined): string | null {
  if (!header) return null
  const host = header.trim().toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')
  return HOST_NAME.test(host) ? host : null
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/

/** @param rootDomain the market's own host, without a port */
export function zoneOf(hostHeader: string | null | undefined, rootDomain: string): Zone {
  const host = normaliseHost(hostHeader)
  if (!host) return { kind: 'unknown' }
  if (host === rootDomain) return { kind: 'root' }
  if (host === `www.${rootDomain}`) return { kind: 'www' }
  if (host.endsWith(`.${rootDomain}`)) {
    const label = host.slice(0, -rootDomain.length - 1)
    return label.includes('.') ? { kind: 'unknown' } : { kind: 'store', key: label }
  }
  // A store's own domain has a dot and is no IP address; whether any store proved it is for the registry to say.
  return host.includes('.') && !/^[\d.]+$/.test(host) ? { kind: 'store', key: host } : { kind: 'unknown' }
}
