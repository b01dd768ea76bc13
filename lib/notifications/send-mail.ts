import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from '#lib/env.ts'
import { mailTransport } from './mail-transport.ts'

export type Mail = { to: string; subject: string; text: string }

/**
 * Sends one mail through SMTP_URL. Without it the mail is written to SOUK_DIR/mail as a file that any mail program opens.
 * @throws Error when the server refuses the mail or cannot be reached within ten seconds
 */
export async function sendMail(mail: Mail): Promise<void> {
  const message = { from: env().MAIL_FROM, ...mail }
  const transport = mailTransport()
  if (transport) {
    await transport.sendMail(message)
    return
  }
  const written = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  await writeMailFile(written.message as Buffer)
}

/** Files sort by the time they were written. */
async function writeMailFile(source: Buffer): Promise<void> {
  const folder = join(env().SOUK_DIR, 'mail')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const time = new Date().toISOString().replaceAll(/[:.]/g, '-')
  await writeFile(join(folder, `${time}-${randomBytes(3).toString('hex')}.eml`), source, { mode: 0o600, flag: 'wx' })
}
