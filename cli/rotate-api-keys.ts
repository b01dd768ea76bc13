import { Command } from 'commander'
import { rotateSigningKeys } from '#lib/api/tokens/signing-keys.ts'
import { systemClock } from '#lib/kernel/clock.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { printJson } from './print.ts'
import { withMarket } from './with-market.ts'

type Options = { atOnce?: boolean; json?: boolean }

export const rotateApiKeysCommand = new Command('rotate-api-keys')
  .description(
    'Signs the tokens of every API with a new key. Tokens of the old one are good until they end, in 15 minutes.\nKeys that merchants made for their programs are not touched.',
  )
  .option('--at-once', 'the old keys are believed no more: for when somebody else may have them')
  .option('--json', 'one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  souk rotate-api-keys              every few months, while everybody works on
  souk rotate-api-keys --at-once    programs ask for their next token at once`,
  )
  .action((options: Options) => withMarket(() => run(options)))

async function run({ atOnce = false, json }: Options): Promise<void> {
  await migratePublic()
  const { kid } = await rotateSigningKeys(systemClock, { atOnce })
  if (json) return printJson({ kid, at_once: atOnce })
  console.log(`New tokens name the key ${kid}.`)
  console.log(
    atOnce
      ? 'Old ones are worth nothing within a minute; refresh tokens stay good.'
      : 'Old ones are good until they end, in 15 minutes at most.',
  )
}
