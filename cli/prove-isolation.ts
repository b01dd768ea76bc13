import { Command, InvalidArgumentError } from 'commander'
import type { BrokenDoor, Leak } from '#lib/isolation/door.ts'
import { DOORS } from '#lib/isolation/doors.ts'
import { type Proof, proveIsolation } from '#lib/isolation/prove-isolation.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { printJson } from './print.ts'
import { type Progress, showProgress } from './show-progress.ts'
import { withMarket } from './with-market.ts'

type Options = { pairs?: number; seed?: string; url?: string; json?: boolean }

/** Of each kind; `--json` has all of them. */
const MOST_PRINTED = 20

export const proveIsolationCommand = new Command('prove-isolation')
  .description(
    'Proves that no store reaches the data of another: plants a secret in every store, tries every door between random pairs of them, and removes what it planted. The console keeps the result. Exits with 1 when a door opened, or could not be tried.',
  )
  .option('--pairs <number>', 'pairs to try (default and least: as many as there are stores)', wholeNumber)
  .option('--seed <text>', 'draws the same pairs as an earlier proof that printed it')
  .option('--url <address>', 'a running server of this market, which is asked over HTTP as well', serverAddress)
  .option('--json', 'one JSON document')
  .addHelpText(
    'after',
    `
Doors:
${DOORS.map(({ name, about, needsServer }) => `  ${name}: ${about}${needsServer ? ' (with --url)' : ''}`).join('\n')}

Examples:
  souk prove-isolation
  souk prove-isolation --pairs 500 --url http://localhost:3000`,
  )
  .action((options: Options) => withMarket(() => run(options)))

async function run({ json, ...options }: Options): Promise<void> {
  await migratePublic()
  let progress: Progress | undefined
  const proof = await proveIsolation({
    ...options,
    onStart: (pairs) => {
      progress = showProgress('pairs', pairs)
    },
    onPair: (closed) => (closed ? progress?.done() : progress?.failed()),
  }).finally(() => progress?.end())
  if (json) printJson(proof)
  else print(proof, options.url)
  if (proof.state !== 'passed') process.exitCode = 1
}

function print({ state, seed, stores, pairs, attempts, leaks, broken }: Proof, url: string | undefined): void {
  const tried = `${stores} stores, ${pairs} pairs, ${attempts} doors tried, seed ${seed}`
  if (state === 'passed') console.log(`No store reaches another: ${tried}.`)
  else console.error(`${state === 'failed' ? 'Stores are open to each other' : 'Nothing is proved'}: ${tried}.`)
  list(leaks, ({ found }: Leak) => `OPEN: ${found}`)
  list(broken, ({ error }: BrokenDoor) => `could not be tried: ${error}`)
  if (stores < 2) console.log('It takes two stores to prove anything.')
  else if (!url) console.log('Without --url no server was asked over HTTP.')
}

function list<Entry extends Leak | BrokenDoor>(entries: Entry[], inWords: (entry: Entry) => string): void {
  for (const entry of entries.slice(0, MOST_PRINTED)) {
    console.error(`  ${entry.door}, ${entry.from} to ${entry.to}: ${inWords(entry)}`)
  }
  if (entries.length > MOST_PRINTED) console.error(`  and ${entries.length - MOST_PRINTED} more`)
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number above 0.')
  return value
}

function serverAddress(text: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== 'http:') {
    throw new InvalidArgumentError('Give an address such as http://localhost:3000.')
  }
  return text
}
