import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Answer, callPort } from './http.ts'

const ROOT = new URL('..', import.meta.url).pathname

export type Running = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

/** A market of a spec's own, in a folder and on a port of its own, for what would disturb the one that all share. */
export type OwnMarket = {
  directory: string
  port: number
  /** Runs one of our scripts beside it, for example `cli/main.ts`. */
  run: (args: string[], environment?: Record<string, string>) => Running
  /** Starts the server and waits until it serves. */
  start: (environment?: Record<string, string>) => Promise<Running>
  get: (store: string, path?: string) => Promise<Answer>
  postgresPid: () => number
  /** Ends what still runs, whatever state it is in, and removes the folder. */
  remove: () => void
}

/** @param settings environment of everything that is run, beside that of a market in production without a demo */
export function ownMarket(name: string, settings: Record<string, string> = {}): OwnMarket {
  const directory = mkdtempSync(join(tmpdir(), `souk-${name}-`))
  const port = 10_000 + Math.floor(Math.random() * 10_000)
  const running = new Set<ChildProcess>()
  const postgresPid = () => Number(readFileSync(join(directory, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

  const run: OwnMarket['run'] = (args, environment = {}) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SOUK_DIR: directory,
        PORT: String(port),
        DATABASE_URL: '',
        DEMO: 'off',
        ...settings,
        ...environment,
      },
    })
    running.add(child)
    let text = ''
    child.stdout.on('data', (chunk) => (text += String(chunk)))
    child.stderr.on('data', (chunk) => (text += String(chunk)))
    const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
    return { child, output: () => text, ended }
  }

  return {
    directory,
    port,
    run,
    async start(environment = {}) {
      const server = run(['server/main.ts'], environment)
      await expect.poll(() => server.output(), { timeout: 60_000 }).toContain('Console')
      return server
    },
    get: (store, path = '/') => callPort(port, store ? `${store}.localhost:${port}` : `localhost:${port}`, path),
    postgresPid,
    remove() {
      for (const child of running) child.kill('SIGKILL')
      try {
        process.kill(postgresPid(), 'SIGINT')
        // A spec that failed half-way may have left it stopped: it hears the signal only once it goes on.
        process.kill(postgresPid(), 'SIGCONT')
      } catch {
        // It ended with its server, as it should.
      }
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
