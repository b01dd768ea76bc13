/** What the runner does when it is not told otherwise; times in ms. */
export const FLEET_DEFAULTS = { concurrency: 3, lockTimeoutMs: 1_000, statementTimeoutMs: 300_000, retries: 5 }
