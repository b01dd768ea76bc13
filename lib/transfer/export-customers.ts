import { storeCurrency } from '#lib/content/store-currency.ts'
import { SavedAddresses } from '#lib/customers/schema.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

const PAGE = 500
const PAID = ['paid', 'partly-refunded', 'refunded']

/**
 * All who have an account, oldest first, with what they have paid in the store's currency and did not get back. Who
 * bought as a guest is among the orders. The first row is the head.
 */
export async function* exportCustomers({ db }: Pick<StoreContext, 'db'>): AsyncGenerator<string[]> {
  yield [
    'Email',
    'Name',
    'Phone',
    'Address1',
    'Address2',
    'City',
    'Province',
    'Zip',
    'Country',
    'Total Orders',
    'Total Spent',
    'Currency',
    'Registered At',
  ]
  const currency = await storeCurrency(db)
  for (let after = ''; ; ) {
    const rows = await db.customer.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: {
        id: true,
        email: true,
        name: true,
        addresses: true,
        createdAt: true,
        _count: { select: { orders: true } },
      },
    })
    const spent = await spentBy(db, currency, rows)
    for (const { id, email, name, addresses, createdAt, _count } of rows) {
      const [address] = SavedAddresses.catch([]).parse(addresses)
      yield [
        email,
        name,
        address?.phone ?? '',
        address?.line1 ?? '',
        address?.line2 ?? '',
        address?.city ?? '',
        address?.region ?? '',
        address?.postalCode ?? '',
        address?.country ?? '',
        String(_count.orders),
        toDecimal(spent.get(id) ?? 0, currency),
        currency,
        createdAt.toISOString(),
      ]
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** Minor units by customer. */
async function spentBy(
  db: StoreContext['db'],
  currency: string,
  customers: readonly { id: string }[],
): Promise<Map<string | null, number>> {
  const sums = await db.order.groupBy({
    by: ['customerId'],
    where: { customerId: { in: customers.map(({ id }) => id) }, currency, paymentStatus: { in: PAID } },
    _sum: { totalMinor: true, refundedMinor: true },
  })
  return new Map(sums.map(({ customerId, _sum }) => [customerId, (_sum.totalMinor ?? 0) - (_sum.refundedMinor ?? 0)]))
}
