import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'

/**
 * Makes a file that is there whole or not at all: written under another name beside it, flushed, then renamed.
 * @param write must end the stream, and have seen it finish, before it resolves
 */
export async function writeFileWhole<T>(path: string, write: (stream: Writable) => Promise<T>): Promise<T> {
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`
  await mkdir(dirname(path), { recursive: true })
  try {
    const result = await write(createWriteStream(partial, { flags: 'wx', mode: 0o600 }))
    const handle = await open(partial, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(partial, path)
    return result
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
