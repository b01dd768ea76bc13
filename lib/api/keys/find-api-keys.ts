import type { StoreContext } from '#lib/tenancy/store-context.ts'

export type ApiKeyRow = {
  id: string
  name: string
  lastFour: string
  scopes: string[]
  createdAt: Date
  /** To the hour; null: never. */
  lastUsedAt: Date | null
}

/** The keys that are good, newest first. */
export async function findApiKeys({ db }: StoreContext): Promise<ApiKeyRow[]> {
  return db.apiKey.findMany({
    where: { revokedAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, name: true, lastFour: true, scopes: true, createdAt: true, lastUsedAt: true },
  })
}
