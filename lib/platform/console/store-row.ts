import type { TenantStatus } from '#lib/db/tenant.ts'

/** A store as the console lists it. What its own schema would not tell is null. */
export type StoreRow = {
  id: string
  name: string
  slug: string
  /** "http://techstore.localhost:3000" */
  url: string
  status: TenantStatus
  ownerEmail: string
  createdAt: Date
  sizeBytes: number | null
  products: number | null
  orders: number | null
}
