import type { TenantScript } from '#lib/tenancy/run-in-tenants.ts'

/** What brings a sold-out product back, and the minute's sweep after it, without the minute. */
const tellOfStock: TenantScript = async ({ db, tenant }) => {
  const { storeContext } = await import('#lib/tenancy/store-context.ts')
  const { writeStockNotices } = await import('#lib/stock-notices/write-stock-notices.ts')
  await db.variant.updateMany({ data: { stock: 5 } })
  return writeStockNotices(storeContext(tenant, { kind: 'system' }))
}
export default tellOfStock
