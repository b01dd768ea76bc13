import { inspect } from 'node:util'
import { publicDb } from '#lib/db/public-db.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { type TenantDb, tenantDb } from '#lib/db/tenant-db.ts'
import { inTrace, newTrace } from '#lib/kernel/trace.ts'
import { currentSchema } from './current-schema.ts'

export type DbRouting = {
  routing_explanation: {
    current_schema: string
    how_routing_works: { step1: string; step2: string; step3: string }
  }
  current_tenant_data: { products_count: number; users_count: number; all_tenants_count: number }
}

/** The call that is made, and of which the text is shown. */
const CALL = {
  operation: 'findMany',
  args: { orderBy: { createdAt: 'asc' }, take: 20, select: { title: true, priceMinor: true } },
} as const

const QUALIFIED = /\bFROM\s+("(?:[^"]|"")+"\."(?:[^"]|"")+")/i

/** How a call that names no store becomes a statement on this store's table: the call is made, and its statement caught. */
export async function dbRouting(tenant: Tenant): Promise<DbRouting> {
  const db = tenantDb(tenant)
  const sql = await statementOf(db)
  return {
    routing_explanation: {
      current_schema: await currentSchema(db),
      how_routing_works: {
        step1: `db.product.${CALL.operation}(${inspect(CALL.args, { depth: null, breakLength: Number.POSITIVE_INFINITY })})`,
        step2: QUALIFIED.exec(sql)?.[1] ?? 'no table',
        step3: sql,
      },
    },
    current_tenant_data: {
      products_count: await db.product.count(),
      // Everybody who can sign in here.
      users_count: (await db.staff.count()) + (await db.customer.count()),
      all_tenants_count: await publicDb().tenant.count({ where: { status: { not: 'archived' } } }),
    },
  }
}

async function statementOf(db: TenantDb): Promise<string> {
  const trace = newTrace()
  await inTrace(trace, () => db.product[CALL.operation](CALL.args))
  const sent = trace.statements.findLast(({ binds }) => !binds)
  if (!sent) throw new Error('A statement ran without being written down')
  return sent.sql
}
