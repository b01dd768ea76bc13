/** A path on this host to go to after signing in; null for anything that would lead a visitor elsewhere. */
export function localPath(next: string | undefined): string | null {
  const url = next?.startsWith('/') ? URL.parse(next, 'http://here') : null
  if (url?.host !== 'here') return null
  // "/.//evil.test" is on this host until it is resolved; what is left then would be read as another one.
  const path = url.pathname + url.search
  return path.startsWith('//') ? null : path
}
