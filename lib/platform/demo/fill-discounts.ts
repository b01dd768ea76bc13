import type { Prisma } from '#lib/db/generated/tenant/client.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { discountRuleOf, RULE_SELECT } from '#lib/discounts/discount-rule-of.ts'
import { type DiscountRule, DiscountTerms } from '#lib/discounts/schema.ts'
import type { DemoStore } from './demo-store.ts'

const DAY_MS = 86_400_000

/**
 * One of each kind and state. The one that applies by itself is for three of a collection, so that what a cart usually
 * costs is what the shelves say. It needs the store's collections.
 */
export async function fillDiscounts(
  tx: TenantTx,
  { automatic }: Pick<DemoStore, 'automatic'>,
  now: Date,
): Promise<DiscountRule[]> {
  const day = (days: number) => new Date(now.getTime() + days * DAY_MS)
  const terms = (given: object): Prisma.InputJsonObject => DiscountTerms.parse(given)
  const { id: collectionId } = await tx.collection.findUniqueOrThrow({ where: { slug: automatic.collection } })
  const rows: Prisma.DiscountCreateManyInput[] = [
    { title: 'Welcome', code: 'WELCOME10', kind: 'percent', value: 1_000, perCustomerLimit: 1, startsAt: day(-30) },
    {
      title: 'Delivery on us',
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
      title: automatic.title,
      kind: 'percent',
      value: automatic.basisPoints,
      combinable: true,
      startsAt: day(-12),
      terms: terms({
        target: { to: 'collections', ids: [collectionId] },
        minimum: { kind: 'quantity', quantity: automatic.quantity },
      }),
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
  return (await tx.discount.findMany({ select: RULE_SELECT })).map(discountRuleOf)
}
