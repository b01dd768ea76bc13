import { publicDb } from '#lib/db/public-db.ts'

/** True before the first store. */
export async function isMarketEmpty(): Promise<boolean> {
  return (await publicDb().tenant.count()) === 0
}
