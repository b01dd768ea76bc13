import { z } from 'zod'
import { isSignedKey, signedKey } from './signed-key.ts'

/** What a link may do: a token for one thing is none for another. */
export type LinkPurpose = 'reset-customer' | 'reset-staff' | 'confirm-email' | 'restore-cart'

/**
 * @property subject what it is about: an account or a cart
 * @property state what the subject was when the link was made and is not told in it: when it changes the link ends
 */
type Link = { purpose: LinkPurpose; storeId: string; subject: string; state: string }

const Payload = z.tuple([z.string().max(60), z.int()])
const MAX_LENGTH = 300

/** A token for a link in a mail: for one thing, in one store, until then. Signed, so nobody has to remember it. */
export function makeLinkToken(link: Link, expiresAt: Date): string {
  const seconds = Math.floor(expiresAt.getTime() / 1000)
  const payload = Buffer.from(JSON.stringify([link.subject, seconds])).toString('base64url')
  return `${payload}.${keyOf(link, seconds)}`
}

/**
 * What a token says it is about, before anybody knows whether it is true: `holds` tells.
 * @returns null for something that is no token
 */
export function readLinkToken(
  token: string,
): { subject: string; holds: (link: Omit<Link, 'subject'>, now: Date) => boolean } | null {
  const [payload = '', key = '', ...others] = token.length > MAX_LENGTH ? [] : token.split('.')
  const parsed = Payload.safeParse(parseJson(Buffer.from(payload, 'base64url').toString('utf8')))
  if (!parsed.success || key === '' || others.length > 0) return null
  const [subject, seconds] = parsed.data
  return {
    subject,
    holds: ({ purpose, storeId, state }, now) =>
      now.getTime() < seconds * 1000 && isSignedKey(purpose, storeId, signedPart(subject, seconds, state), key),
  }
}

function keyOf({ purpose, storeId, subject, state }: Link, seconds: number): string {
  return signedKey(purpose, storeId, signedPart(subject, seconds, state))
}

function signedPart(subject: string, seconds: number, state: string): string {
  return JSON.stringify([subject, seconds, state])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
