import type { StoreContext } from '#lib/tenancy/store-context.ts'

const PAGE = 500

/** All customers, oldest first. The first row is the head. */
export async function* exportCustomers({ db }: Pick<StoreContext, 'db'>): AsyncGenerator<string[]> {
  yield ['Email', 'Name', 'Orders', 'Registered At']
  for (let after = ''; ; ) {
    const rows = await db.customer.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true, email: true, name: true, createdAt: true, _count: { select: { orders: true } } },
    })
    for (const { email, name, createdAt, _count } of rows)
      yield [email, name, String(_count.orders), createdAt.toISOString()]
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
