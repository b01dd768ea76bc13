// Run by archive.ts: one export or import in a process of its own; prints what it took as JSON.
import { statSync } from 'node:fs'
import { closeDatabase } from '#lib/db/close-database.ts'
import { exportTenant } from '#lib/tenancy/archive/export-tenant.ts'
import { importTenant } from '#lib/tenancy/archive/import-tenant.ts'
import { resolveTenant } from '#lib/tenancy/resolve-tenant.ts'
import type { ArchiveRun } from './archive.ts'

const [what, slug = '', file = ''] = process.argv.slice(2)
const tenant = what === 'export' ? await resolveTenant(slug) : null
const baseRss = process.memoryUsage().rss
let peakRss = baseRss
const watching = setInterval(() => {
  peakRss = Math.max(peakRss, process.memoryUsage().rss)
}, 20)
const since = performance.now()
const { rows, tableBytes } = tenant ? await exportTenant(tenant, file) : await imported()
const ms = performance.now() - since
clearInterval(watching)
await closeDatabase()
const run: ArchiveRun = { ms, tableBytes, fileBytes: statSync(file).size, rows, peakRss, baseRss }
console.log(JSON.stringify(run))

async function imported() {
  const result = await importTenant(file, { slug }, { actor: 'bench' })
  if (!result.ok) throw new Error(result.failures[0].message)
  return result.value
}
