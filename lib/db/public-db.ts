import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { boundAdapter } from './bound-pool.ts'
import { appPool } from './connections.ts'
import { PrismaClient } from './generated/public/client.ts'
import { marketDatabase } from './market-database.ts'

/** The registry, typed as Prisma's client without the unsafe raw queries. */
export type PublicDb = Omit<PrismaClient, '$queryRawUnsafe' | '$executeRawUnsafe' | '$connect' | '$disconnect'>

/** The registry's data, under a role that may use `public` and no store's schema. */
export function publicDb(): PublicDb {
  return processSingleton('public-db', () => {
    const binding = { role: marketDatabase().registryRole, schema: 'public', schemaOid: null }
    const lease = { binding, store: 'registry', lost: false }
    return new PrismaClient({ adapter: boundAdapter(appPool(), () => lease) })
  })
}
