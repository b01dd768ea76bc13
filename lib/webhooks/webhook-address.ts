import { env } from '#lib/env.ts'
import { addressIn, isLoopbackAddress, isPublicAddress } from '#lib/outgoing/public-address.ts'

/** Below it are the services that machines run for themselves. */
const FIRST_FREE_PORT = 1024

/**
 * Why events are not sent to an address, for people; null when they are. What its name stands for is looked at when it is
 * connected to.
 */
export function refusalOfAddress(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) return 'Enter an address, such as https://example.com/webhooks.'
  if (url.username || url.password) return 'Leave the name and the password out: the signature shows that it is us.'
  if (isForTests(url)) return null
  if (url.protocol !== 'https:') return 'The address must begin with https://.'
  if (url.port !== '' && Number(url.port) < FIRST_FREE_PORT) return 'Use port 443, or one from 1024 on.'
  const literal = addressIn(url)
  if (literal === null ? !url.hostname.includes('.') : !isPublicAddress(literal)) {
    return 'This address is not on the public internet.'
  }
  return null
}

/** This machine, when a setting for tests allows it: by http as well. */
function isForTests(url: URL): boolean {
  const literal = addressIn(url)
  return (
    isLoopbackAllowed() && literal !== null && isLoopbackAddress(literal) && ['http:', 'https:'].includes(url.protocol)
  )
}

export function isLoopbackAllowed(): boolean {
  return env().WEBHOOKS_TO_LOOPBACK === 'on'
}
