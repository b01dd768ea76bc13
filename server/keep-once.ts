import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { errorCode } from '#lib/db/sql.ts'

/**
 * A secret that is made once and then kept in a file only its owner may read. Of two processes that make it at the same
 * time one wins, and both get the winner's.
 */
export function keepOnce(file: string, bytes: number): string {
  if (!existsSync(file)) {
    const own = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(own, randomBytes(bytes).toString('hex'), { mode: 0o600 })
    try {
      linkSync(own, file)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    } finally {
      rmSync(own)
    }
  }
  return readFileSync(file, 'utf8').trim()
}
