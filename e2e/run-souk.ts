import { spawn } from 'node:child_process'

const ROOT = new URL('..', import.meta.url).pathname

/**
 * Runs a souk command in a process of its own, beside the market that the tests run against.
 * @throws Error with what it printed when it fails
 */
export function runSouk(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'cli/main.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SOUK_DIR: process.env.E2E_DIR,
      DATABASE_URL: '',
      PORT: process.env.E2E_PORT,
    },
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) =>
      code === 0 ? done(output) : failed(new Error(`souk ${args.join(' ')} ended with ${code}: ${output}`)),
    )
  })
}

/** Opens a store with starter content, without a browser. */
export async function createStore(slug: string, name: string): Promise<void> {
  const owner = ['--email', `owner@${slug}.test`, '--admin-password', 'correct horse battery']
  await runSouk('create-tenant', '--name', name, '--domain', slug, ...owner)
}
