import { randomUUID } from 'node:crypto'
import { searchTextOf } from '#lib/catalog/search-text.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { type Minor, parseMoney } from '#lib/kernel/money.ts'
import { type Failure, fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { TestSet } from './test-sets.ts'

const STOCK = 10
const BUYER = {
  email: 'ada@example.com',
  address: {
    name: 'Ada Byron',
    line1: '12 Dorset Street',
    line2: '',
    city: 'London',
    region: '',
    postalCode: 'W1U 6QS',
    country: 'GB',
    phone: '',
  },
}

type Line = { variantId: string; title: string; sku: string; unitPriceMinor: Minor; quantity: number }

/**
 * Gives a store a few products and one order that are known beforehand, and takes away the examples it opened with.
 * Everything else it has stays. What is there already is left as it is, so run twice it changes nothing.
 *
 * @returns how many products and orders were made and how many examples removed
 */
export function createTestData(
  ctx: StoreContext,
  set: TestSet,
): Promise<Result<{ products: number; orders: number; removed: number }, Failure<'no-such-price'>>> {
  return ctx.db.$transaction(async (tx) => {
    // Two runs at once would both find nothing.
    await tx.$queryRaw`SELECT 1 FROM store_settings FOR UPDATE`
    const currency = await storeCurrency(tx)
    const priced = set.products.map((product) => ({ ...product, priceMinor: parseMoney(product.price, currency) }))
    const odd = priced.find(({ priceMinor }) => priceMinor === null)
    if (odd) return fail('no-such-price', `${odd.price} is no price in ${currency}, the currency of this store.`)

    const { count: removed } = await tx.product.deleteMany({ where: { isExample: true } })
    const lines: Line[] = []
    let products = 0
    for (const [index, { slug, title, priceMinor }] of priced.entries()) {
      const known = await tx.product.findUnique({ where: { slug }, select: { id: true } })
      if (!known) products++
      // One millisecond apart, so that their order is the one they are named in.
      const createdAt = new Date(ctx.now().getTime() + index)
      const product = known ?? (await insertProduct(tx, { slug, title, priceMinor: priceMinor ?? 0, createdAt }))
      const { id, sku } = await tx.variant.findFirstOrThrow({ where: { productId: product.id } })
      lines.push({ variantId: id, title, sku, unitPriceMinor: priceMinor ?? 0, quantity: 1 })
    }
    const isOrdered = (await tx.order.count({ where: { number: set.orderNumber } })) > 0
    if (!isOrdered) await insertOrder(tx, set.orderNumber, currency, lines, ctx.now())
    return ok({ products, orders: isOrdered ? 0 : 1, removed })
  })
}

type NewProduct = { slug: string; title: string; priceMinor: Minor; createdAt: Date }

function insertProduct(tx: TenantTx, { slug, title, priceMinor, createdAt }: NewProduct): Promise<{ id: string }> {
  const sku = slug.toUpperCase()
  const variants = { create: { sku, priceMinor, stock: STOCK } }
  const searchText = searchTextOf({ title, variants: [{ sku }] })
  return tx.product.create({
    data: { slug, title, priceMinor, searchText, createdAt, status: 'active', variants },
    select: { id: true },
  })
}

/** As a checkout would have left it: paid by card, delivered free. */
async function insertOrder(tx: TenantTx, number: string, currency: string, lines: Line[], now: Date): Promise<void> {
  const totalMinor = lines.reduce((sum, { unitPriceMinor, quantity }) => sum + unitPriceMinor * quantity, 0)
  const totals = { subtotalMinor: totalMinor, shippingMinor: 0, totalMinor }
  const common = { customerId: null, ...BUYER, shippingMethod: 'standard', currency, ...totals }
  const paymentId = randomUUID()
  await tx.payment.create({
    data: {
      id: paymentId,
      idempotencyKey: randomUUID(),
      cartId: randomUUID(),
      provider: 'test',
      status: 'succeeded',
      amountMinor: totalMinor,
      currency,
      reference: `test_${paymentId}`,
      checkout: { ...common, lines },
      createdAt: now,
      settledAt: now,
    },
  })
  await tx.order.create({
    data: {
      ...common,
      number,
      paymentId,
      paymentStatus: 'paid',
      placedAt: now,
      paidAt: now,
      lines: { create: lines },
    },
  })
}
