import { publicScheme } from '#lib/tenancy/tenant-url.ts'

/**
 * `__Host-` ties a cookie to one host and to TLS. Browsers drop such a cookie silently on plain http, so it is used
 * exactly where the market is reached by https.
 */
export function cookieName(name: string): string {
  return publicScheme() === 'https' ? `__Host-souk.${name}` : `souk.${name}`
}

/** @param maxAge seconds; 0 removes the cookie */
export function cookieOptions(maxAge: number) {
  return { httpOnly: true, sameSite: 'lax', secure: publicScheme() === 'https', path: '/', maxAge } as const
}
