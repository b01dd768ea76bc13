import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** Websites whose pages may call the API from a browser: none unless the merchant named them. */
export async function getCorsOrigins({ db }: StoreContext): Promise<string[]> {
  const select = { corsOrigins: true }
  return (await db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select })).corsOrigins
}
