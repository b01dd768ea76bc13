import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#lib/db/generated/tenant/client.ts'
import { marketDatabase } from '#lib/db/market-database.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { figure, heading, milliseconds, percentile, timed } from './report.ts'

const ROUNDS = 2_000
/** Until the just-in-time compiler has settled. */
const WARM_UP = 1_500
const STORES = 20

/** What a query of a store costs, and how much of it is the price of having stores at all. */
export async function benchQueries(tenants: Tenant[]): Promise<void> {
  heading('Queries: findMany of 3 products with variants and media')
  const query = { include: { variants: true, media: true } } as const
  const at = (index: number) => {
    const tenant = tenants[index % STORES]
    if (!tenant) throw new Error('Too few stores')
    return tenantDb(tenant)
  }

  await at(0).product.findMany(query)
  const cold = await timed(100, (index) => {
    const tenant = tenants[100 + index]
    return tenant ? tenantDb(tenant).product.findMany(query) : Promise.resolve()
  })
  figure('first query of a cold store, p50', milliseconds(percentile(cold, 0.5)))
  figure('first query of a cold store, p95', milliseconds(percentile(cold, 0.95)))

  const unbound = new PrismaClient({
    adapter: new PrismaPg(marketDatabase().ownerUrl, { schema: tenants[0]?.schemaName ?? '' }),
  })
  try {
    const plain = () => unbound.product.findMany(query)
    const same = () => at(0).product.findMany(query)
    const alternating = (index: number) => at(index).product.findMany(query)
    for (const warm of [plain, same, alternating]) await timed(WARM_UP, warm)
    // In turns, so that whatever else the machine does touches all three alike.
    const times = { plain: [] as number[], same: [] as number[], alternating: [] as number[] }
    for (let round = 0; round < ROUNDS / 100; round++) {
      times.plain.push(...(await timed(100, plain)))
      times.same.push(...(await timed(100, same)))
      times.alternating.push(...(await timed(100, alternating)))
    }
    const [base, one, many] = [times.plain, times.same, times.alternating].map((samples) => percentile(samples, 0.5))
    figure('warm, unbound (a plain client of one schema), p50', milliseconds(base ?? 0))
    figure('warm, bound, the same store again, p50', milliseconds(one ?? 0), percent(one, base))
    figure(`warm, bound, another of ${STORES} stores each time, p50`, milliseconds(many ?? 0), percent(many, base))
  } finally {
    await unbound.$disconnect()
  }
}

function percent(value = 0, base = 1): string {
  return `aim ≤ +25 %, is ${value >= base ? '+' : ''}${(((value - base) / base) * 100).toFixed(0)} %`
}
