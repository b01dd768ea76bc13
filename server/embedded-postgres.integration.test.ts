import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

const directory = mkdtempSync(join(tmpdir(), 'souk-first-start-'))
afterAll(() => {
  rmSync(directory, { recursive: true, force: true })
})

const START = `import { startEmbeddedPostgres } from '#server/embedded-postgres.ts'
const { url, startedHere } = await startEmbeddedPostgres({ directory: process.argv[1], unsafeFast: true })
console.log(JSON.stringify({ url, startedHere }))`

function startInProcess(): Promise<{ url: string; startedHere: boolean }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', START, directory])
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)))
  return new Promise((done, failed) => {
    child.on('close', (code) => (code === 0 ? done(JSON.parse(output.join(''))) : failed(new Error(output.join('')))))
  })
}

test('processes that start for the first time at once share one PostgreSQL, also after one was killed on the way', async () => {
  // A folder of an earlier version, and one of a process that is no more (pids end below this one).
  mkdirSync(join(directory, 'postgres'))
  writeFileSync(join(directory, 'postgres', 'PG_VERSION'), '18\n')
  const killed = join(directory, 'postgres.new-4194305-00000000')
  mkdirSync(killed)

  const started = await Promise.all([startInProcess(), startInProcess(), startInProcess()])
  expect(new Set(started.map(({ url }) => url)).size).toBe(1)
  expect(started.filter(({ startedHere }) => startedHere)).toHaveLength(1)
  expect(readFileSync(join(directory, 'postgres-password'), 'utf8')).toMatch(/^[0-9a-f]{48}$/)
  expect(existsSync(killed)).toBe(false)
  expect(readdirSync(directory).toSorted((one, other) => one.localeCompare(other))).toEqual([
    'postgres',
    'postgres-password',
    'postgres-port',
  ])
})

test('who started it stops it when nobody else is there, and leaves it to whoever is', async () => {
  const { url, stopUnlessUsed } = await startEmbeddedPostgres({ directory, unsafeFast: true })
  const market = new pg.Client({ connectionString: url })
  await market.connect()
  await stopUnlessUsed()
  expect((await market.query('SELECT 1')).rowCount).toBe(1)
  await market.end()
  await stopUnlessUsed()
  expect(existsSync(join(directory, 'postgres', 'postmaster.pid'))).toBe(false)
})
