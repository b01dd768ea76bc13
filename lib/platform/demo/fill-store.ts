import { hashPassword } from '#lib/auth/password.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { PaymentSettings } from '#lib/payments/schema.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { DEMO_PEOPLE } from './demo-people.ts'
import type { DemoStore } from './demo-store.ts'
import { fillAfterSales } from './fill-after-sales.ts'
import { fillCustomers } from './fill-customers.ts'
import { fillDiscounts } from './fill-discounts.ts'
import { fillGiftCards } from './fill-gift-cards.ts'
import { fillMails } from './fill-mails.ts'
import { fillProducts } from './fill-products.ts'
import { fillWaiting } from './fill-waiting.ts'
import { fillWords } from './fill-words.ts'
import { type OrderSupplies, orderRowsOf } from './order-rows-of.ts'
import { planOrders } from './plan-orders.ts'
import { type DrawnPictures, handOverPictures, mediaRowOf } from './store-pictures.ts'

export const DEMO_PASSWORD = 'demo123'

/** The shop looks this old: its products and accounts are older than its orders. */
const OPENED_DAYS_AGO = 30
const TRANSACTION_TIMEOUT_MS = 30_000

/**
 * Fills a store that was just provisioned: the pictures, which are files, then every row in one transaction. Killed
 * anywhere before its end, the store has no order, and filling it again starts afresh.
 */
export async function fillStore(ctx: StoreContext, store: DemoStore, drawn: DrawnPictures): Promise<void> {
  await handOverPictures(ctx.tenant, drawn)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const now = ctx.now()
  const openedDaysAgo = OPENED_DAYS_AGO
  await ctx.db.$transaction(
    async (tx) => {
      const variantIds = await fillProducts(tx, { store, drawn, openedDaysAgo }, now)
      await fillSettings(tx, store, drawn, now)
      for (const { slug, ...page } of store.pages) {
        await tx.page.upsert({ where: { slug }, create: { slug, ...page }, update: page })
      }
      const customerIds = await fillCustomers(tx, { passwordHash, openedDaysAgo }, now)
      const rules = await fillDiscounts(tx, store, now)
      const giftCard = await fillGiftCards(tx, store.settings.currency, now)
      await insertOrders(tx, store, { variantIds, customerIds, rules, giftCard }, now)
      await fillAfterSales(tx, now)
      await fillWords(tx, store.words, now)
      await fillMails(tx, now)
      await fillWaiting(tx, variantIds, now)
    },
    { timeout: TRANSACTION_TIMEOUT_MS },
  )
}

async function fillSettings(tx: TenantTx, store: DemoStore, drawn: DrawnPictures, now: Date): Promise<void> {
  const [hero, story] = [mediaRowOf(store.hero, drawn), mediaRowOf(store.story, drawn)]
  await tx.media.createMany({ data: [hero, story].map((media) => ({ ...media, createdAt: now })) })
  const { bankInstructions: instructions } = store.payments
  await tx.storeSettings.update({
    where: { id: 'store' },
    data: {
      ...store.settings,
      name: store.name,
      heroMediaId: hero.id,
      storyMediaId: story.id,
      payments: PaymentSettings.parse({ bank: { enabled: true, instructions } }),
      mailTexts: { 'order-confirmed': { subject: '', opening: store.orderOpening } },
    },
  })
}

/** The orders are the mark of a store that is filled. */
async function insertOrders(
  tx: TenantTx,
  store: DemoStore,
  supplies: Omit<OrderSupplies, 'firstNumber'>,
  now: Date,
): Promise<void> {
  const prices = store.products.map(({ priceMinor }) => priceMinor)
  const planned = planOrders(DEMO_PEOPLE, prices, now, store.slug.length)
  const { lastOrderNumber } = await tx.storeSettings.update({
    where: { id: 'store' },
    data: { lastOrderNumber: { increment: planned.length } },
    select: { lastOrderNumber: true },
  })
  const firstNumber = lastOrderNumber - planned.length + 1
  const rows = orderRowsOf(store, planned, { ...supplies, firstNumber })
  await tx.payment.createMany({ data: rows.payments })
  await tx.order.createMany({ data: rows.orders })
  await tx.orderLine.createMany({ data: rows.lines })
  await tx.discountUse.createMany({ data: rows.uses })
  for (const { discountId } of rows.uses) {
    await tx.discount.update({ where: { id: discountId }, data: { used: { increment: 1 } } })
  }
  const spentMinor = rows.orders.reduce((sum, { giftCardMinor = 0 }) => sum + giftCardMinor, 0)
  await tx.giftCard.update({ where: { id: supplies.giftCard.id }, data: { balanceMinor: { decrement: spentMinor } } })
}
