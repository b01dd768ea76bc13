// Places one order after the other in these stores until its input ends: node keep-selling.ts <slug>…
// Prints "selling" when it has begun, and what came of it when it ends.
import { placeOrder } from '#lib/checkout/place-order.ts'
import { closeDatabase } from '#lib/db/close-database.ts'
import { findTenant } from '#lib/tenancy/find-tenant.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, fillCart, sell } from '#lib/testing/shop-fixture.ts'
import { configure } from '#server/configure.ts'

await configure()
const shops: { slug: string; ctx: StoreContext; variantId: string }[] = []
for (const slug of process.argv.slice(2)) {
  const tenant = await findTenant(slug)
  if (!tenant) throw new Error(`There is no store ${slug}`)
  const ctx = storeContext(tenant, { kind: 'system' })
  const { variantId } = await sell(ctx, { title: 'Mug', stock: 100_000 })
  shops.push({ slug, ctx, variantId })
}

let open = true
process.stdin.on('end', () => (open = false)).resume()
const orders: Record<string, number> = {}
const failures: string[] = []
console.log('selling')
await Promise.all(shops.map(sellOn))
console.log(JSON.stringify({ orders, failures }))
await closeDatabase()

async function sellOn({ slug, ctx, variantId }: (typeof shops)[number]): Promise<void> {
  while (open) {
    try {
      const cartId = await fillCart(ctx, [variantId])
      const result = await placeOrder(ctx, cartId, await checkoutForm(ctx, cartId))
      if (result.ok) orders[slug] = (orders[slug] ?? 0) + 1
      else failures.push(`${slug}: ${result.failures[0].code}`)
    } catch (error) {
      failures.push(`${slug}: ${String(error)}`)
    }
    await new Promise((done) => setTimeout(done, 50))
  }
}
