import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import type { PaymentEvent, PaymentNews } from '#lib/payments/payment-event.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { takeEvent } from './take-event.ts'

let market: TestMarket
let ctx: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  ctx = (await market.createStore()).ctx
})
afterAll(() => market?.close())

const PAYMENTS = 300
const EVENTS = 5_000
const TIMES = 3
const AMOUNT = 1_000
const STOCK = 1_000

/** What happens to a payment at its provider, what it was here before, and what it and its order must be in the end. */
type Story = {
  before: 'pending' | 'failed'
  soldOut?: boolean
  news: PaymentNews[]
  end: { status: string; order: { status: string; paymentStatus: string; refundedMinor: number } | null }
}

const refund = (amountMinor: number, status: 'pending' | 'succeeded' | 'failed', reference: string = randomUUID()) => ({
  reference,
  refundId: null,
  amountMinor,
  status,
})
const paid = { kind: 'paid', received: { amountMinor: AMOUNT, currency: 'USD' } } as const
const tooLittle = { kind: 'paid', received: { amountMinor: AMOUNT - 1, currency: 'USD' } } as const
const noise = { kind: 'other' } as const
const ofRefunds = (...refunds: ReturnType<typeof refund>[]) => ({ kind: 'refunds', refunds }) as const
const open = (paymentStatus: string, refundedMinor: number) => ({ status: 'open', paymentStatus, refundedMinor })

const STORIES: (() => Story)[] = [
  () => ({ before: 'pending', news: [paid], end: { status: 'succeeded', order: open('paid', 0) } }),
  () => ({ before: 'pending', news: [{ kind: 'cancelled' }], end: { status: 'failed', order: null } }),
  () => ({ before: 'pending', news: [noise], end: { status: 'pending', order: null } }),
  () => ({ before: 'pending', news: [tooLittle], end: { status: 'authorised', order: open('unpaid', 0) } }),
  () => ({ before: 'failed', news: [tooLittle], end: { status: 'authorised', order: open('unpaid', 0) } }),
  () => ({ before: 'failed', news: [paid], end: { status: 'succeeded', order: open('paid', 0) } }),
  () => ({
    before: 'failed',
    soldOut: true,
    news: [paid],
    end: { status: 'refunded', order: { status: 'cancelled', paymentStatus: 'refunded', refundedMinor: AMOUNT } },
  }),
  () => {
    const [a, b] = [randomUUID(), randomUUID()]
    return {
      before: 'pending',
      news: [
        paid,
        ofRefunds(refund(300, 'pending', a)),
        ofRefunds(refund(300, 'succeeded', a)),
        ofRefunds(refund(200, 'succeeded', b)),
        ofRefunds(refund(300, 'succeeded', a), refund(200, 'succeeded', b)),
      ],
      end: { status: 'succeeded', order: open('partly-refunded', 500) },
    }
  },
  () => {
    const [a, b] = [randomUUID(), randomUUID()]
    return {
      before: 'pending',
      news: [
        paid,
        ofRefunds(refund(400, 'succeeded', a)),
        ofRefunds(refund(600, 'pending', b), refund(600, 'succeeded', b)),
      ],
      end: { status: 'refunded', order: open('refunded', AMOUNT) },
    }
  },
  () => {
    const a = randomUUID()
    return {
      before: 'pending',
      news: [
        paid,
        ofRefunds(refund(700, 'pending', a)),
        ofRefunds(refund(700, 'succeeded', a)),
        ofRefunds(refund(700, 'failed', a)),
      ],
      end: { status: 'succeeded', order: open('paid', 0) },
    }
  },
]

/** As a checkout left it: with its stock reserved while it is pending, given back once it has failed. */
async function write(id: string, variantId: string, before: Story['before']): Promise<void> {
  const lines = [{ variantId, title: 'Lamp', sku: '', unitPriceMinor: AMOUNT, quantity: 1 }]
  const totals = { subtotalMinor: AMOUNT, shippingMinor: 0, totalMinor: AMOUNT, currency: 'USD' }
  const who = { customerId: null, email: 'ada@example.com', address: { name: 'Ada' }, shippingMethod: 'standard' }
  await ctx.db.payment.create({
    data: {
      id,
      idempotencyKey: id,
      cartId: id,
      provider: 'test',
      reference: `c_${id}`,
      status: before,
      failureCode: before === 'failed' ? 'expired' : null,
      amountMinor: AMOUNT,
      currency: 'USD',
      checkout: { ...who, ...totals, lines },
    },
  })
}

/** The same order for the same seed, so that a failure can be tried again. */
function shuffled<T>(items: T[], seed: number): T[] {
  let state = seed
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

test('5,000 events, shuffled, each three times, several at once: every payment and order ends right', async () => {
  const lamp = (await sell(ctx, { title: 'Lamp', stock: STOCK })).variantId
  const gone = (await sell(ctx, { title: 'Gone', stock: 0 })).variantId
  const stories = Array.from({ length: PAYMENTS }, (_, n) => {
    const story = STORIES[n % STORIES.length]?.()
    if (!story) throw new Error('No story')
    return { id: randomUUID(), ...story }
  })
  await mapLimited(stories, 8, ({ id, soldOut, before }) => write(id, soldOut ? gone : lamp, before))
  const held = stories.filter(({ before }) => before === 'pending').length
  await ctx.db.variant.update({ where: { id: lamp }, data: { stock: STOCK - held } })

  const told = stories.flatMap(({ id, news }) => news.map((one) => eventOf(id, one)))
  // Whatever else a provider tells makes up the number.
  const besides = Array.from({ length: EVENTS - told.length }, (_, n) =>
    eventOf(stories[n % PAYMENTS]?.id ?? '', noise),
  )
  const events = [...told, ...besides].flatMap((event) => Array<PaymentEvent>(TIMES).fill(event))
  const seed = Math.floor(Math.random() * 1e9)
  const outcomes = await mapLimited(shuffled(events, seed), 8, (event) => takeEvent(ctx, event))

  expect(outcomes.filter(({ outcome }) => outcome === 'unknown')).toEqual([])
  expect(outcomes.filter(({ outcome }) => outcome === 'taken')).toHaveLength(EVENTS)
  const rows = await ctx.db.payment.findMany({ include: { order: true } })
  const wrong = stories.filter(({ id, end }) => {
    const row = rows.find((payment) => payment.id === id)
    const { status, paymentStatus, refundedMinor } = row?.order ?? {}
    const order = row?.order ? { status, paymentStatus, refundedMinor } : null
    return JSON.stringify({ status: row?.status, order }) !== JSON.stringify(end)
  })
  expect({ seed, wrong }).toEqual({ seed, wrong: [] })
  // Nothing was sold twice or lost: what is gone is ordered, or held for those who are still paying.
  const kept = stories.filter(({ soldOut, end }) => !soldOut && (end.order || end.status === 'pending')).length
  expect(await stockOf(ctx, lamp)).toBe(STOCK - kept)
  expect(await stockOf(ctx, gone)).toBe(0)
}, 120_000)

function eventOf(paymentId: string, news: PaymentNews): PaymentEvent {
  return { id: `evt_${randomUUID()}`, provider: 'test', reference: `c_${paymentId}`, paymentId, news }
}
