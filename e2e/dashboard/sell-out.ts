import type { TenantScript } from '#lib/tenancy/run-in-tenants.ts'

/** Nothing is left of anything. */
const sellOut: TenantScript = ({ db }) => db.variant.updateMany({ data: { stock: 0 } })
export default sellOut
