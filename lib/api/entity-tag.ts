import { createHash } from 'node:crypto'

/**
 * A strong ETag: the resource's version, where it has one, and a hash of the bytes. A sale changes the bytes of a
 * product and not its version, so a cached copy is stale by it while an If-Match still holds.
 * @param value what is answered, before it became `body`
 */
export function entityTag(value: unknown, body: string): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16)
  const version = versionIn(value)
  return version ? `"${version}.${hash}"` : `"${hash}"`
}

/** True when a client's copy is what would be sent (RFC 9110: weak comparison). */
export function isNoneMatch(header: string | null, tag: string): boolean {
  if (header === null) return false
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
}

/** Which version a write is meant for: of If-Match, undefined without one and for "*"; null for what cannot be read. */
export function versionOf(header: string | null): string | undefined | null {
  if (header === null || header.trim() === '*') return undefined
  const [, version] = /^"([\w-]{1,64})(?:\.[\w-]{16})?"$/.exec(header.trim()) ?? []
  return version ?? null
}

function versionIn(value: unknown): string | null {
  const isVersioned = typeof value === 'object' && value !== null && 'version' in value
  return isVersioned && typeof value.version === 'string' ? value.version : null
}
