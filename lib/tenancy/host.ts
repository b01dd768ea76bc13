/**
 * What a Host header points at. Pure string work, shared by the middleware (edge) and the server.
 * `key` names a store in the internal path: its slug, or its own domain.
 */
export type Zone = { kind: 'root' } | { kind: 'www' } | { kind: 'store'; key: string } | { kind: 'unknown' }

/** How the server tells the middleware which store answers on the Host; no client may send it. */
export const STORE_ID_HEADER = 'x-souk-store'

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

/** True for a path into `app/store`, however it is written: it is made by the middleware and never asked for. */
export function isInternalPath(pathname: string): boolean {
  let path = pathname
  // Encodings may be nested; each layer is looked at as the router below might.
  for (let layer = 0; layer < 3; layer++) {
    const first = path.split(/[/\\]+/).find((segment) => segment !== '' && segment !== '.')
    if (first?.toLowerCase() === 'store') return true
    try {
      path = decodeURIComponent(path)
    } catch {
      return false
    }
  }
  return false
}
