// Run by memory.ts: prints the RSS after 50 stores and after all that are named, bytes.
import { closeDatabase } from '#lib/db/close-database.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { resolveTenant } from '#lib/tenancy/resolve-tenant.ts'

const slugs = (process.argv[2] ?? '').split(',')
const readings: number[] = []

await touch(slugs.slice(0, 50))
readings.push(rss())
await touch(slugs)
readings.push(rss())
await closeDatabase()
console.log(JSON.stringify(readings))

async function touch(names: string[]): Promise<void> {
  // Several rounds: the first fifty must have warmed everything that is not a store.
  for (let round = 0; round < (names.length <= 50 ? 20 : 2); round++) {
    for (const name of names) {
      const tenant = await resolveTenant(name)
      if (!tenant) throw new Error(`No store ${name}`)
      await tenantDb(tenant).product.findMany({ include: { variants: true } })
    }
  }
}

function rss(): number {
  for (let round = 0; round < 5; round++) globalThis.gc?.()
  return process.memoryUsage().rss
}
