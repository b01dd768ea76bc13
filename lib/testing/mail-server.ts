import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  /** As the envelope has them. */
  from: string
  to: string[]
  source: string
  /** Unfolded, by name in lower case. */
  headers: Record<string, string>
  html: string
  text: string
}

export type MailServer = {
  url: string
  received: ReceivedMail[]
  /** What the server says to a recipient: nothing to take the mail, or a code and words of RFC 5321. */
  answer: (to: string) => { code: number; message: string } | null
  /** Called when a mail has come whole, before the server says so. */
  onMail: (mail: ReceivedMail) => void | Promise<void>
  close(): Promise<void>
  reopen(): Promise<void>
}

/** For tests: a real SMTP server on loopback that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  let server: SMTPServer
  let port = 0
  const open = () =>
    new Promise<void>((done, failed) => {
      server = new SMTPServer({
        disabledCommands: ['AUTH', 'STARTTLS'],
        logger: false,
        closeTimeout: 100,
        onRcptTo({ address }, _session, callback) {
          const refusal = mailServer.answer(address)
          callback(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null)
        },
        onData(stream, session, callback) {
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', async () => {
            const { mailFrom, rcptTo } = session.envelope
            const mail = {
              from: mailFrom ? mailFrom.address : '',
              to: rcptTo.map(({ address }) => address),
              ...parse(Buffer.concat(chunks).toString('utf8')),
            }
            mailServer.received.push(mail)
            await mailServer.onMail(mail)
            callback()
          })
        },
      })
      server.on('error', failed)
      server.listen(port, '127.0.0.1', () => {
        port = (server.server.address() as AddressInfo).port
        mailServer.url = `smtp://127.0.0.1:${port}`
        done()
      })
    })
  const mailServer: MailServer = {
    url: '',
    received: [],
    answer: () => null,
    onMail: () => {},
    close: () => new Promise((done) => server.close(done)),
    reopen: open,
  }
  await open()
  return mailServer
}

function parse(source: string): Pick<ReceivedMail, 'source' | 'headers' | 'html' | 'text'> {
  const { headers, body } = partOf(source)
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1]
  const parts = boundary ? body.split(`--${boundary}`).map((part) => partOf(part.replace(/^\r\n/, ''))) : []
  const bodyOf = (type: string) => {
    const part = parts.find((each) => each.headers['content-type']?.startsWith(type))
    return part ? decoded(part.body, part.headers['content-transfer-encoding'] ?? '') : ''
  }
  return { source, headers, html: bodyOf('text/html'), text: bodyOf('text/plain') }
}

function partOf(source: string): { headers: Record<string, string>; body: string } {
  const end = source.indexOf('\r\n\r\n')
  const lines = source
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  return { headers, body: source.slice(end + 4) }
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
