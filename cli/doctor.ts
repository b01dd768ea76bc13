import { Command } from 'commander'
import { CHECKS } from '#lib/tenancy/doctor/checks.ts'
import { examineMarket, isWrong } from '#lib/tenancy/doctor/examine-market.ts'
import type { Finding } from '#lib/tenancy/doctor/finding.ts'
import { printJson } from './print.ts'
import { withMarket } from './with-market.ts'

type Options = { fix?: boolean; json?: boolean }

export const doctorCommand = new Command('doctor')
  .description('Finds what is wrong with the market; exit 1 when something is. Without --fix nothing is changed.')
  .option('--fix', 'mend what can be mended; exit 1 only when something is left')
  .option('--json', 'one JSON document')
  .addHelpText('after', helpText)
  .action((options: Options) => withMarket(() => doctor(options)))

function helpText(): string {
  const checks = CHECKS.map(({ title, about }) => `  ${title}:\n    ${about}`).join('\n')
  return `
It looks at:
${checks}

Examples:
  souk doctor          what is wrong, grouped; changes nothing
  souk doctor --fix    mends it; what may be somebody's rows is kept in SOUK_DIR/lost`
}

async function doctor({ fix = false, json }: Options): Promise<void> {
  const findings = await examineMarket({ fix })
  if (findings.some(isWrong)) process.exitCode = 1
  if (json) printJson(documentOf(findings))
  else print(findings, fix)
}

function documentOf(findings: Finding[]) {
  return { healthy: !findings.some(isWrong), ...countsOf(findings), findings }
}

function countsOf(findings: Finding[]) {
  const count = (wanted: Finding['state']) => findings.filter(({ state }) => state === wanted).length
  return { found: findings.length - count('remark'), mended: count('mended'), left: count('found') + count('failed') }
}

const SIGN = { found: '✗', failed: '✗', mended: '✓', remark: '·' }

function print(findings: Finding[], fix: boolean): void {
  const byCheck = Map.groupBy(findings, ({ check }) => check)
  for (const { name, title } of CHECKS) {
    const group = byCheck.get(name)
    if (!group) continue
    console.log(title)
    for (const finding of group) console.log(`  ${SIGN[finding.state]} ${lineOf(finding)}`)
  }
  const { found, mended, left } = countsOf(findings)
  if (found === 0) console.log('Nothing is wrong.')
  else if (fix) console.log(`${found} found, ${mended} mended, ${left} left.`)
  else {
    const fixable = findings.filter(({ fixable }) => fixable).length
    console.log(`${found} found. \`souk doctor --fix\` mends ${fixable === found ? 'all of it' : fixable}.`)
  }
}

function lineOf({ subject, message, state, outcome, fixable }: Finding): string {
  if (outcome) return `${subject}: ${message}. ${state === 'mended' ? 'Mended' : 'Not mended'}: ${outcome}.`
  return `${subject}: ${message}.${state === 'found' && !fixable ? ' A person has to see to it.' : ''}`
}
