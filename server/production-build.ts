import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PlainError } from '#lib/kernel/plain-error.ts'

/** What a build is made of. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'middleware.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
const STAMP = resolve('.next', 'souk-sources')

/** True when the last build was made of exactly these sources. Times of files say nothing after a checkout. */
export function isBuildCurrent(): boolean {
  return (
    existsSync(resolve('.next', 'BUILD_ID')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources()
  )
}

/** @throws PlainError with what Next printed when the build fails */
export async function build(): Promise<void> {
  const hash = hashOfSources()
  const output: string[] = []
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  child.stdout.on('data', (chunk) => output.push(String(chunk)))
  child.stderr.on('data', (chunk) => output.push(String(chunk)))
  const code = await new Promise<number | null>((done) => child.on('close', done))
  if (code !== 0) throw new PlainError(`The build failed.\n${output.join('')}`)
  writeFileSync(STAMP, hash)
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesBelow)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (/\.(test|spec)\.tsx?$/.test(path)) return []
  const entries = readEntries(path)
  return entries ? entries.flatMap((entry) => filesBelow(join(path, entry))) : [path]
}

function readEntries(path: string): string[] | null {
  try {
    return readdirSync(path).sort()
  } catch {
    return null
  }
}
