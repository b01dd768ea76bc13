import { spawn } from 'node:child_process'

const KEPT_OUTPUT = 4_000

export type RunningMarket = { port: number; stop: () => Promise<void> }

/**
 * A market as `npm start` serves it, in a process of its own; a build that is missing is made first.
 * @param folder where its data is, or will be
 * @param settings of its environment
 * @throws with what it printed when it ends before it is ready
 */
export async function startMarket(folder: string, settings: Record<string, string>): Promise<RunningMarket> {
  // Below the ports that Linux gives to connections which go out.
  const port = 30_000 + Math.floor(Math.random() * 2_000)
  const server = spawn(process.execPath, ['server/main.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      SOUK_DIR: folder,
      PORT: String(port),
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      ...settings,
    },
  })
  let printed = ''
  const ended = new Promise<number | null>((done) => server.on('exit', done))
  await new Promise<void>((ready, failed) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk) => {
        printed = (printed + String(chunk)).slice(-KEPT_OUTPUT)
        // The last of the addresses that it prints when it listens.
        if (/^ {2}Console /m.test(printed)) ready()
      })
    }
    void ended.then((code) => failed(new Error(`The market ended with ${code}:\n${printed}`)))
  })
  return {
    port,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}
