import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { PlainError } from '#lib/kernel/plain-error.ts'

/**
 * Asks for a password without showing what is typed.
 * @throws PlainError when nobody is there to ask
 */
export async function askPassword(question: string, option: string): Promise<string> {
  if (!process.stdin.isTTY) throw new PlainError(`Give the password with ${option}; there is no terminal to ask on.`)
  process.stderr.write(`${question}: `)
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
