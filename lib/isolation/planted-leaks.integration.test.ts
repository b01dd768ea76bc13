import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PlantedBug, withBug } from '#lib/testing/plant-bug.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import type { Proof } from './prove-isolation.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
  for (const slug of ['alpha', 'bravo', 'gamma']) await market.createStore(slug)
})
afterAll(() => market.close())

/** Proves all ordered pairs in a process of its own, which has this bug. */
async function proveWith(bug: PlantedBug | null): Promise<Proof> {
  const command = ['--disable-warning=ExperimentalWarning', 'cli/main.ts', 'prove-isolation', '--json', '--pairs', '12']
  const child = spawn(process.execPath, command, {
    env: { ...process.env, NODE_ENV: 'production', ...(bug ? withBug(bug) : {}) },
  })
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  await new Promise((done) => child.on('close', done))
  if (!output.startsWith('{')) throw new Error(`No proof: ${errors}`)
  return JSON.parse(output) as Proof
}

test('without a bug the same proof passes', async () => {
  expect(await proveWith(null)).toMatchObject({ state: 'passed', leaks: [], broken: [] })
})

const BUGS: [door: string, what: string, bug: PlantedBug][] = [
  [
    'foreign binding',
    'a binding does not look at the number of the schema',
    {
      file: 'lib/db/binding-query.ts',
      text: '$3::pg_catalog.oid IS NULL OR pg_catalog.to_regnamespace($2)::pg_catalog.oid = $3',
      becomes: '$3::pg_catalog.oid IS NULL OR true',
    },
  ],
  [
    'rebinding',
    'a store may send whatever it likes',
    { file: 'lib/db/bound-pool.ts', text: 'loosensConnection(config.text)', becomes: 'false' },
  ],
  [
    'same tick',
    'all stores share one engine',
    {
      file: 'lib/db/engine-set.ts',
      text: 'const engine = await this.#acquire()',
      becomes: 'const engine = (globalThis.shared ??= await this.#acquire())',
    },
  ],
  [
    'session',
    'a session is not asked for its store',
    { file: 'lib/auth/session-token.ts', text: 'claims.data.tid !== tenantId', becomes: 'false' },
  ],
  [
    'hand-over token',
    'a token is not asked for its store',
    { file: 'lib/auth/handover-token.ts', text: 'AND tenant_id =', becomes: "AND '' <>" },
  ],
  [
    'media',
    'all pictures lie in one folder',
    { file: 'lib/storage/media-key.ts', text: 'return storeId', becomes: "return 'all'" },
  ],
  [
    'media',
    'an address is taken whoever signed it',
    {
      file: 'lib/content/picture-address.ts',
      text: 'timingSafeEqual(expected, Buffer.from(signature))',
      becomes: 'timingSafeEqual(expected, expected)',
    },
  ],
  [
    'media',
    'the store is left out of the signature',
    {
      file: 'lib/content/picture-address.ts',
      text: { pattern: 'storeId\\}/\\$\\{pictureId' },
      becomes: 'pictureId',
    },
  ],
  [
    'job',
    'the job at work is known to the whole process',
    {
      file: 'lib/jobs/run-lifecycle-hook.ts',
      text: 'await hook.run({ ...event,',
      becomes: 'globalThis.atWork = event; await null; await hook.run({ ...globalThis.atWork,',
    },
  ],
]

test.each(BUGS)('red at the door "%s" when %s', async (door, _, bug) => {
  const proof = await proveWith(bug)
  expect(proof.state).toBe('failed')
  expect(proof.leaks.map((leak) => leak.door)).toContain(door)
})
