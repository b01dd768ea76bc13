import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { REPLServer } from 'node:repl'
import type { Readable, Writable } from 'node:stream'

/**
 * Feeds a prompt from a file or a pipe, each line after the one before has ended: Node's own prompt would start them all
 * at once. Where a line throws the next ones go on, and the exit code is 1.
 * @param into what `repl` reads
 */
export async function feedLines(repl: REPLServer, from: Readable, into: Writable): Promise<void> {
  let hasExited = false
  const exited = once(repl, 'exit').then(() => (hasExited = true))
  let lineEnded = () => {}
  // Asked for whenever a line was worked off, however it ended.
  const displayPrompt = repl.displayPrompt.bind(repl)
  repl.displayPrompt = (preserveCursor) => {
    displayPrompt(preserveCursor)
    lineEnded()
  }
  for await (const line of createInterface({ input: from })) {
    const ended = new Promise<void>((done) => (lineEnded = done))
    into.write(`${line}\n`)
    await Promise.race([ended, exited])
    if (hasExited) break
  }
  into.end()
  await exited
  if (repl.lastError !== undefined) process.exitCode = 1
}
