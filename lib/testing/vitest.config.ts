import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['{app,cli,components,lib,server}/**/*.test.ts'],
    globalSetup: ['lib/testing/start-test-postgres.ts'],
    env: { SOUK_SECRET: 'only for tests, only for tests, only for tests', LOG_LEVEL: 'silent', SOUK_DIR: '.souk/test' },
    pool: 'forks',
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
