import type { Actor } from '#lib/tenancy/store-context.ts'

/** The condition that stands in every query for orders: staff see the store's, customers their own, guests none. */
export function visibleOrders(actor: Actor): { customerId?: string } | null {
  switch (actor.kind) {
    case 'customer':
      return { customerId: actor.id }
    case 'staff':
    case 'api-key':
    case 'operator':
    case 'system':
      return {}
    case 'guest':
      return null
  }
}
