import { createServer, type Server } from 'node:http'
import { closeDatabase } from '#lib/db/close-database.ts'
import { env } from '#lib/env.ts'
import { startJobs } from '#lib/jobs/start-jobs.ts'
import { explainError } from '#lib/kernel/explain-error.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { log } from '#lib/log.ts'
import { openMetrics } from '#lib/metrics/open-metrics.ts'
import { createDemoOperator, DEMO_OPERATOR } from '#lib/platform/demo/create-demo-operator.ts'
import { isDemoWanted } from '#lib/platform/demo/is-demo-wanted.ts'
import { migrateFleet } from '#lib/tenancy/migrate/migrate-fleet.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { rootUrl, tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { watchRegistry } from '#lib/tenancy/watch-registry.ts'
import { configure } from './configure.ts'
import { watchDatabaseHealth } from './database-health.ts'
import { logNextErrors } from './log-next-errors.ts'
import { pageExpirer } from './page-expirer.ts'
import { assertPortFree } from './port.ts'
import { prepareNext } from './prepare-next.ts'
import { build, isBuildCurrent } from './production-build.ts'
import { step } from './progress.ts'
import { requestHandler } from './request-handler.ts'
import { type Closing, drain, onStop } from './shutdown.ts'
import { supervisePostgres } from './supervise-postgres.ts'

const dev = process.argv.includes('--dev')
/** A request that is being served when the market stops may take this long to end, ms. */
const CLOSE_GRACE_MS = 8_000

const closing: Closing[] = []
onStop(closing)

try {
  await start()
} catch (error) {
  console.error(`\n${explainError(error)}`)
  await Promise.allSettled(closing.reverse().map((close) => close()))
  process.exit(1)
}

async function start(): Promise<void> {
  const port = Number(process.env.PORT ?? 3000)
  await assertPortFree(port)
  console.log(dev ? '\nSouk, with hot reload\n' : '\nSouk\n')

  const postgres = await step(process.env.DATABASE_URL ? 'Database' : 'PostgreSQL 18', configure)
  if (postgres) closing.push(postgres.stop)
  closing.push(closeDatabase)
  await step('Migrations', migrate)
  const withDemo = await fillDemo()
  if (!dev && !isBuildCurrent()) await step('Build', build)

  const app = await step('Next', () => prepareNext({ dev, port }))
  logNextErrors()
  openMetrics()
  const health = watchDatabaseHealth()
  const expirePages = pageExpirer(port)
  const stopWatching = watchRegistry(({ tenantId, pages }) => pages && expirePages(tenantId))
  closing.push(health.stop, stopWatching, startJobs({ works: env().WORKER === 'inside' }))
  if (postgres) closing.push(supervisePostgres(health))
  const server = createServer(requestHandler(app.getRequestHandler(), health))
  if (dev) server.on('upgrade', app.getUpgradeHandler())
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, () => done()))
  closing.push(
    () => app.close(),
    () => closeServer(server),
    drain,
  )
  printAddresses(withDemo)
}

/** Lets requests that are being served end, and cuts off whoever is not done in time. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const grace = new Promise<void>((done) => setTimeout(done, dev ? 200 : CLOSE_GRACE_MS))
  await Promise.race([closed, grace])
  server.closeAllConnections()
}

async function migrate(): Promise<void> {
  await migratePublic()
  try {
    const { failed } = await migrateFleet({ actor: 'server' })
    // One store that cannot be migrated must not keep the others closed.
    for (const { schemaName, error } of failed) log.error({ schemaName, error }, 'a store could not be migrated')
  } catch (error) {
    // Refused before anything was touched: the stores are as they were yesterday.
    if (!(error instanceof PlainError)) throw error
    log.error(error.message)
  }
}

/** @returns true when the demo stores are there for people to look at */
async function fillDemo(): Promise<boolean> {
  if (!isDemoWanted()) return false
  // Loaded where it is wanted: a market without a demo never draws one.
  const { isDemoUnfinished, setupDemo } = await import('#lib/platform/demo/setup-demo.ts')
  if (await isDemoUnfinished()) {
    await step('Demo stores', async () => {
      await createDemoOperator()
      await setupDemo()
    })
  }
  return true
}

function printAddresses(withDemo: boolean): void {
  const lines = [['Market', rootUrl()]]
  if (withDemo) {
    for (const slug of ['techstore', 'fashion']) {
      lines.push([slug, tenantUrl({ slug })], ['', `${tenantUrl({ slug })}/admin   demo / demo123`])
    }
    lines.push(['Console', `${rootUrl()}/admin   ${DEMO_OPERATOR.email} / ${DEMO_OPERATOR.password}`])
  } else lines.push(['Console', `${rootUrl()}/admin`])
  console.log(`\n${lines.map(([name = '', value]) => `  ${name.padEnd(10)} ${value}`).join('\n')}\n`)
}
