import { log } from '#lib/log.ts'
import { purgeExpiredTenants } from '#lib/tenancy/purge-expired-tenants.ts'

/** Erases stores that were deleted more than 30 days ago, and says so in the log. */
export async function purgeExpired(): Promise<void> {
  const { receipts, failed } = await purgeExpiredTenants()
  for (const receipt of receipts) log.info({ receipt }, 'purged a store that was deleted 30 days ago')
  for (const { tenant, error } of failed) log.error({ tenant, error }, 'a deleted store could not be purged')
}
