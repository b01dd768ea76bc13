import { createHash, randomBytes } from 'node:crypto'

/** The session that it belongs to, and what only its holder knows. */
export function newRefreshSecret(): { secret: string; secretHash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, secretHash: hashOf(secret) }
}

export function refreshToken(sessionId: string, secret: string): string {
  return `${sessionId}.${secret}`
}

/** @returns null for what has not the shape of one */
export function readRefreshToken(token: string): { sessionId: string; secretHash: string } | null {
  const match = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token)
  return match?.[1] && match[2] ? { sessionId: match[1], secretHash: hashOf(match[2]) } : null
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
