import { defineConfig } from 'vitest/config'

const FOLDERS = '{app,cli,components,lib,server}'
const INTEGRATION = `${FOLDERS}/**/*.integration.test.ts`

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    env: { SOUK_SECRET: 'only for tests, only for tests, only for tests', LOG_LEVEL: 'silent', SOUK_DIR: '.souk/test' },
    pool: 'forks',
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // They leave nothing behind and change no environment, so they share processes. No database answers there.
        test: {
          name: 'unit',
          include: [`${FOLDERS}/**/*.test.ts`],
          exclude: [INTEGRATION],
          isolate: false,
          env: { DATABASE_URL: 'postgresql://localhost/nothing' },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [INTEGRATION],
          globalSetup: ['lib/testing/start-test-postgres.ts'],
        },
      },
    ],
  },
})
