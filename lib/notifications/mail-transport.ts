import { createTransport, type Transporter } from 'nodemailer'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** What SMTP_URL does not say itself: `smtp://host?maxConnections=1` wins. Times in ms. */
const UNLESS_SAID = {
  pool: 'true',
  maxConnections: '4',
  maxMessages: '100',
  connectionTimeout: '10000',
  greetingTimeout: '10000',
  socketTimeout: '30000',
  dnsTimeout: '10000',
}

const transports = processSingleton('mail-transports', () => new Map<string, Transporter>())

/** The way to the mail server of SMTP_URL, a few connections at most; null without one. */
export function mailTransport(): Transporter | null {
  const { SMTP_URL } = env()
  if (!SMTP_URL) return null
  let transport = transports.get(SMTP_URL)
  if (!transport) {
    const url = new URL(SMTP_URL)
    for (const [name, value] of Object.entries(UNLESS_SAID)) {
      if (!url.searchParams.has(name)) url.searchParams.set(name, value)
    }
    transport = createTransport(url.href)
    transports.set(SMTP_URL, transport)
  }
  return transport
}

/** Ends connections that wait for the next mail. */
export function closeMailTransport(): void {
  for (const transport of transports.values()) transport.close()
  transports.clear()
}
