import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { env } from '#lib/env.ts'

/**
 * Where something goes that nobody claims and that somebody may miss.
 * @returns a path in SOUK_DIR/lost under which there is nothing yet
 */
export async function stampedPath(name: string, suffix = ''): Promise<string> {
  const folder = resolve(env().SOUK_DIR, 'lost')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  return resolve(folder, `${name.replaceAll(/[^\w-]/g, '_')}-${stamp}${suffix}`)
}
