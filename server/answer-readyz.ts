import type { ServerResponse } from 'node:http'
import { cachedReading } from '#lib/kernel/cached-reading.ts'
import { missingPublicMigrations } from '#lib/tenancy/migrate/migrate-public.ts'
import type { DatabaseHealth } from './database-health.ts'
import { sendProbe } from './send-probe.ts'
import { isStopping } from './shutdown.ts'

/** The registry lacks a migration only when somebody put another one under the running market. */
const missingMigrations = cachedReading(missingPublicMigrations, { freshMs: 5_000, waitMs: 2_000 })

/** Whether visitors should be sent here: 200, or 503 naming each check that failed. */
export async function answerReadyz(response: ServerResponse, health: DatabaseHealth): Promise<void> {
  const checks = {
    database: health.isUp,
    migrations: health.isUp && (await missingMigrations())?.length === 0,
    running: !isStopping(),
  }
  const failed = Object.entries(checks).flatMap(([name, passed]) => (passed ? [] : [name]))
  sendProbe(response, failed.length === 0 ? 200 : 503, {
    status: failed.length === 0 ? 'ready' : 'not ready',
    failed,
    checks,
  })
}
