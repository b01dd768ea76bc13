// Run by hundred-paths.spec.ts: opens stores whose name, tagline and one product carry a word that no other store knows.

import { withMarket } from '#cli/with-market.ts'
import { createProduct } from '#lib/catalog/create-product.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { productForm } from '#lib/testing/shop-fixture.ts'

await withMarket(async () => {
  for (const [slug, word] of Object.entries(JSON.parse(process.argv[2] ?? '{}') as Record<string, string>)) {
    const opened = await provisionTenant({
      name: `Shop ${word}`,
      slug,
      ownerEmail: `owner@${slug}.test`,
      owner: { username: 'owner', name: 'Owner', password: 'owner-password' },
      actor: 'test',
    })
    if (!opened.ok) throw new Error(opened.failures[0].message)
    const ctx = storeContext(opened.value.tenant, { kind: 'system' })
    await ctx.db.storeSettings.updateMany({ data: { tagline: `The tagline of ${word}` } })
    const product = { title: 'Canary', description: `Sung by ${word}`, price: '10.00', stock: 3 }
    const made = await createProduct(ctx, productForm(product))
    if (!made.ok) throw new Error(made.failures[0].message)
    await ctx.db.product.update({ where: { id: made.value.id }, data: { title: `Canary of ${word}` } })
  }
})
