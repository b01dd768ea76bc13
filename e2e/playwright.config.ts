import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '#lib/testing/find-browser.ts'

// Set once and inherited by the workers, which read this file again.
process.env.E2E_DIR ??= mkdtempSync(join(tmpdir(), 'souk-e2e-'))
// Below 32,768, where Linux begins to give ports to outgoing connections; markets of a spec's own have others again.
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 6_000))
// Where a test answers as the name server that the market asks for proofs.
process.env.E2E_DNS_PORT ??= String(29_000 + Math.floor(Math.random() * 3_000))
const port = Number(process.env.E2E_PORT)

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Three workers on two cores: what takes 20 s alone takes a minute beside others.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'off',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: 'node server/main.ts',
    cwd: new URL('..', import.meta.url).pathname,
    url: `http://localhost:${port}/`,
    timeout: 240_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      SOUK_DIR: process.env.E2E_DIR,
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
      SIGN_UPS_PER_HOUR: '1000',
      API_REQUESTS_PER_MINUTE: '1000000',
      DNS_SERVERS: `127.0.0.1:${process.env.E2E_DNS_PORT}`,
      DEMO: 'on',
    },
  },
})
