// Opens many stores in the market of SOUK_DIR: node open-stores.ts <prefix> <count>
import { closeDatabase } from '#lib/db/close-database.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { configure } from '#server/configure.ts'

const [prefix = '', count = '0'] = process.argv.slice(2)
await configure()
let next = 0
await Promise.all(Array.from({ length: 3 }, openStores))
await closeDatabase()

async function openStores(): Promise<void> {
  for (let index = next++; index < Number(count); index = next++) {
    const slug = `${prefix}-${String(index).padStart(3, '0')}`
    const result = await provisionTenant({
      name: slug,
      slug,
      ownerEmail: `owner@${slug}.test`,
      owner: { username: 'owner', name: 'Owner', password: 'owner-password' },
      actor: 'test',
    })
    if (!result.ok) throw new Error(result.failures[0].message)
  }
}
