import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { boundAdapter, boundStatements, type Lease, type Statements } from './bound-pool.ts'
import { appPool } from './connections.ts'
import { PrismaClient } from './generated/public/client.ts'
import { marketDatabase } from './market-database.ts'

/** The registry, typed as Prisma's client without the unsafe raw queries. */
export type PublicDb = Omit<PrismaClient, '$queryRawUnsafe' | '$executeRawUnsafe' | '$connect' | '$disconnect'>

/** The registry's data, under a role that may use `public` and no store's schema. */
export function publicDb(): PublicDb {
  return processSingleton('public-db', () => {
    const lease = registryLease()
    return new PrismaClient({ adapter: boundAdapter(appPool(), () => lease) })
  })
}

/** The registry's tables for libraries that bring SQL of their own, under the same role. */
export function registryStatements(): Statements {
  return processSingleton('registry-statements', () => {
    const lease = registryLease()
    return boundStatements(appPool(), () => lease)
  })
}

function registryLease(): Lease {
  const binding = { role: marketDatabase().registryRole, schema: 'public', schemaOid: null }
  return { binding, store: 'registry', lost: false }
}
