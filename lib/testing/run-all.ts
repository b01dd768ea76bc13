// `npm test`: everything, in the order in which it fails soonest. The last line counts over all suites.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { build, isBuildCurrent } from '#server/production-build.ts'
import { findBrowser } from './find-browser.ts'

type Count = { passed: number; failed: number }

const reports = mkdtempSync(join(tmpdir(), 'souk-reports-'))
const total: Count = { passed: 0, failed: 0 }
const red: string[] = []

await suite('Format and lint (biome)', () =>
  check('biome', ['check', '--diagnostic-level=warn', '--error-on-warnings', '.']))
await suite('Lint with types (oxlint)', () => check('oxlint', ['--type-aware', '--deny-warnings']))
await suite('Types (tsc)', () => check('tsc', ['--noEmit']))
await suite('Unit and integration (vitest)', runVitest)
await suite('Production build', async () => {
  if (!isBuildCurrent()) await build()
  return { passed: 1, failed: 0 }
})
await suite('End to end (Chromium)', runPlaywright)

rmSync(reports, { recursive: true, force: true })
if (red.length > 0) console.log(`\nFailed: ${red.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)

async function suite(title: string, run: () => Promise<Count>): Promise<void> {
  console.log(`\n== ${title}`)
  const since = performance.now()
  let count: Count
  try {
    count = await run()
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error)
    count = { passed: 0, failed: 1 }
  }
  total.passed += count.passed
  total.failed += count.failed
  if (count.failed > 0) red.push(title)
  console.log(
    `   ${count.passed} passed, ${count.failed} failed in ${((performance.now() - since) / 1000).toFixed(1)} s`,
  )
}

async function check(command: string, args: string[]): Promise<Count> {
  return (await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runVitest(): Promise<Count> {
  const file = join(reports, 'vitest.json')
  const args = ['run', '--config', 'lib/testing/vitest.config.ts', '--reporter=default', '--reporter=json']
  const code = await run('vitest', [...args, `--outputFile.json=${file}`])
  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
  return { passed: report.numPassedTests, failed: atLeastOne(code, report.numFailedTests) }
}

async function runPlaywright(): Promise<Count> {
  const file = join(reports, 'playwright.json')
  const code = await run('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
    CHROMIUM_PATH: findBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number }
  }
  return { passed: stats.expected, failed: atLeastOne(code, stats.unexpected + stats.flaky) }
}

/** A runner that failed without a failing test (it crashed, a hook threw) is a failure too. */
function atLeastOne(exitCode: number, failed: number): number {
  return exitCode === 0 ? failed : Math.max(1, failed)
}

function run(command: string, args: string[], environment: Record<string, string> = {}): Promise<number> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => done(code ?? 1))
  })
}
