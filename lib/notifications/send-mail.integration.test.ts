import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sendMail } from './send-mail.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-mail-'))
  vi.stubEnv('SOUK_DIR', folder)
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/none')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

test('without a mail server the mail is a file that a mail program opens', async () => {
  await sendMail({ to: 'ada@example.com', subject: 'Your store', text: 'It is here.' })
  const files = await readdir(join(folder, 'mail'))
  expect(files).toHaveLength(1)
  expect(files[0]).toMatch(/\.eml$/)
  const source = await readFile(join(folder, 'mail', files[0] ?? ''), 'utf8')
  expect(source).toContain('To: ada@example.com')
  expect(source).toContain('Subject: Your store')
  expect(source).toContain('It is here.')
})

test('a line break in the subject cannot add a header', async () => {
  await sendMail({ to: 'ada@example.com', subject: 'Hello\r\nBcc: eve@example.com', text: '-' })
  const files = (await readdir(join(folder, 'mail'))).sort()
  const source = await readFile(join(folder, 'mail', files.at(-1) ?? ''), 'utf8')
  expect(source).not.toMatch(/^Bcc:/m)
})
