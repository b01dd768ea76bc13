/** As a URL keeps it: ASCII letters, digits, dots and hyphens, or an IPv6 address in brackets. Nothing stands for many. */
const HOST = /^(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?|\[[0-9a-f:.]+\])$/
const LOCAL = /^(?:localhost|(?:[a-z0-9-]+\.)+localhost|127\.0\.0\.1|\[::1\])$/

/**
 * A website's origin as browsers send it: lower case, without the port that goes without saying. A closing slash is
 * forgiven, a path is not. Without https anybody between could be the website; one's own computer has nobody between.
 * @returns null for what is no origin, or one that is not let in
 */
export function readOrigin(text: string): string | null {
  if (!/^https?:\/\/[^/?#@\\\s]+\/?$/i.test(text) || !URL.canParse(text)) return null
  const { protocol, hostname, origin } = new URL(text)
  if (!HOST.test(hostname)) return null
  return protocol === 'https:' || LOCAL.test(hostname) ? origin : null
}
