import type { Prisma } from '#lib/db/generated/tenant/client.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { DiscountTerms } from '#lib/discounts/schema.ts'

const DAY_MS = 86_400_000

/** One of each kind and state; none applies by itself yet, so that prices are what the shelves say. */
export async function fillDiscounts(tx: TenantTx, now: Date): Promise<void> {
  const day = (days: number) => new Date(now.getTime() + days * DAY_MS)
  const terms = (given: object): Prisma.InputJsonObject => DiscountTerms.parse(given)
  const rows: Prisma.DiscountCreateManyInput[] = [
    { title: 'Welcome', code: 'WELCOME10', kind: 'percent', value: 1_000, perCustomerLimit: 1, startsAt: day(-30) },
    {
      title: 'Free delivery',
      code: 'FREESHIP',
      kind: 'free-shipping',
      combinable: true,
      startsAt: day(-20),
      terms: terms({ minimum: { kind: 'subtotal', minor: 5_000 } }),
    },
    {
      title: 'Buy two, get one at half price',
      code: 'BUNDLE',
      kind: 'buy-x-get-y',
      value: 5_000,
      startsAt: day(-10),
      endsAt: day(20),
      terms: terms({ buyQuantity: 2, getQuantity: 1, timesPerOrder: 2 }),
    },
    {
      title: 'Winter sale',
      kind: 'percent',
      value: 1_500,
      startsAt: day(21),
      endsAt: day(35),
    },
    {
      title: 'Opening week',
      code: 'OPENING5',
      kind: 'amount',
      value: 500,
      usageLimit: 50,
      used: 50,
      startsAt: day(-30),
      endsAt: day(-23),
    },
  ]
  await tx.discount.deleteMany()
  await tx.discount.createMany({ data: rows.map((row, index) => ({ ...row, createdAt: day(index - 30) })) })
}
