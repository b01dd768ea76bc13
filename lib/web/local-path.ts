/** A path on this host to go to after signing in; null for anything that would lead a visitor elsewhere. */
export function localPath(next: string | undefined): string | null {
  if (!next?.startsWith('/')) return null
  const url = URL.parse(next, 'http://here')
  return url?.host === 'here' ? url.pathname + url.search : null
}
