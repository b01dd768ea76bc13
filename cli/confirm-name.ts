import { createInterface } from 'node:readline/promises'
import { PlainError } from '#lib/kernel/plain-error.ts'

/**
 * Lets a person type a name before something is lost.
 * @throws PlainError when something else was typed, or nobody is there to ask
 */
export async function confirmName(question: string, name: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new PlainError('There is no terminal to ask on. Say --yes to go on without a question.')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const typed = await terminal.question(`${question}\nType "${name}" to go on: `)
    if (typed.trim() !== name) throw new PlainError('That is another name. Nothing was changed.')
  } finally {
    terminal.close()
  }
}
