import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { PlainError } from '#lib/kernel/plain-error.ts'

/** Debian's packages, by what is preferred: without the parts that draw a window it takes a third less of the processor. */
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium']
const INSTALL_TIMEOUT_MS = 180_000

/**
 * A Chromium for the end-to-end tests: CHROMIUM_PATH, Playwright's own, Debian's, or one installed now.
 * @throws PlainError in one line that says what to run
 */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new PlainError(`CHROMIUM_PATH names no file: ${given}`)
  }
  const present = presentBrowser()
  if (present) return present
  console.log('No Chromium found; installing one …')
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: INSTALL_TIMEOUT_MS,
  })
  if (!presentBrowser() && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: INSTALL_TIMEOUT_MS })
    for (const name of DEBIAN_PACKAGES) {
      if (presentBrowser()) break
      spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: 'ignore', timeout: INSTALL_TIMEOUT_MS })
    }
  }
  const installed = presentBrowser()
  if (installed) return installed
  throw new PlainError('No Chromium: run "npx playwright install --with-deps chromium", or set CHROMIUM_PATH')
}

function presentBrowser(): string | undefined {
  const debian = DEBIAN_PACKAGES.map((name) => `/usr/bin/${name}`)
  return [chromium.executablePath(), ...debian].find((path) => path && existsSync(path))
}
