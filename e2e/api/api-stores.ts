import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/** Everybody who may knock at a store's API; from `stranger` on nobody that it knows. */
export const PEOPLE = [
  'nobody',
  'customer',
  'neighbour',
  'owner',
  'staff',
  'key',
  'bareKey',
  'stranger',
  'strangerKey',
  'expired',
  'ended',
  'revokedKey',
  'altered',
] as const
export type Person = (typeof PEOPLE)[number]

/** @property id of what the customer and the owner have in the store, by kind */
export type ApiStores = { store: string; token: Record<Person, string | null>; id: Record<string, string> }

const ROOT = new URL('../..', import.meta.url).pathname

/** A store with everybody in it, in the market that the tests run against. */
export async function openApiStores(name: string): Promise<ApiStores> {
  const slug = `${name}-${randomBytes(4).toString('hex')}`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'e2e/api/open-api-stores.ts', slug, `${slug}-other`],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SOUK_DIR: process.env.E2E_DIR,
        DATABASE_URL: '',
        PORT: process.env.E2E_PORT,
        LOG_LEVEL: 'warn',
      },
    },
  )
  return JSON.parse(stdout.slice(stdout.indexOf('{"store"')))
}
