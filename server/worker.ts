// `npm run worker`: the market's background work in a process of its own, beside servers that run with WORKER=separate.
import { closeDatabase } from '#lib/db/close-database.ts'
import { startJobs } from '#lib/jobs/start-jobs.ts'
import { explainError } from '#lib/kernel/explain-error.ts'
import { log } from '#lib/log.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { configure } from './configure.ts'
import { type Closing, onStop } from './shutdown.ts'

const closing: Closing[] = []
onStop(closing)

try {
  const postgres = await configure()
  if (postgres?.startedHere) closing.push(postgres.stop)
  closing.push(closeDatabase)
  await migratePublic()
  closing.push(startJobs({ works: true }))
  log.info('the worker runs')
} catch (error) {
  console.error(`\n${explainError(error)}`)
  await Promise.allSettled(closing.reverse().map((close) => close()))
  process.exit(1)
}
