import { randomUUID } from 'node:crypto'
import { SavedAddresses } from '#lib/customers/schema.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { DEMO_PEOPLE } from './demo-people.ts'

const DAY_MS = 86_400_000
/** Where Ada Byron's presents go. */
const ANOTHER = { ...DEMO_PEOPLE[6]?.address, name: 'Mary Fairfax' }

/** Accounts with their addresses, and with wishes of the store's products. @returns their ids by e-mail */
export async function fillCustomers(
  tx: TenantTx,
  { passwordHash, openedDaysAgo }: { passwordHash: string; openedDaysAgo: number },
  now: Date,
): Promise<Map<string, string>> {
  const products = await tx.product.findMany({
    where: { status: 'active', publishAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  const customers = DEMO_PEOPLE.filter(({ hasAccount }) => hasAccount).map(({ email, address }, index) => {
    const createdAt = new Date(now.getTime() - (openedDaysAgo - 2 * index) * DAY_MS)
    const saved = index === 0 ? [address, ANOTHER] : [address]
    return {
      id: randomUUID(),
      email,
      name: address.name,
      passwordHash,
      emailVerifiedAt: createdAt,
      addresses: SavedAddresses.parse(saved.map((one) => ({ ...one, id: randomUUID() }))),
      // Every third product, each time from another one on; those who came last have wished for nothing yet.
      wishlist: products.filter((_, place) => index < 4 && place % (index + 3) === index).map(({ id }) => id),
      createdAt,
    }
  })
  await tx.customer.createMany({ data: customers })
  return new Map(customers.map(({ email, id }) => [email, id]))
}
