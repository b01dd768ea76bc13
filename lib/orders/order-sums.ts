import type { Minor } from '#lib/kernel/money.ts'
import { decimalText } from '#lib/kernel/parse-decimal.ts'
import { rateParts } from '#lib/taxes/rate-parts.ts'
import type { OrderView } from './order-view.ts'

/** One line of an account, in the order in which it is read. Amounts that are taken off are negative. */
export type SumRow = {
  kind: 'subtotal' | 'discount' | 'delivery' | 'tax' | 'total' | 'tax-included' | 'gift-card' | 'refund' | 'due'
  label: string
  amountMinor: Minor
}

type Account = Pick<
  OrderView,
  | 'subtotalMinor'
  | 'discountMinor'
  | 'shippingMinor'
  | 'shippingLabel'
  | 'taxMinor'
  | 'taxIncluded'
  | 'totalMinor'
  | 'giftCardMinor'
  | 'refundedMinor'
  | 'paymentStatus'
  | 'status'
  | 'account'
>

/**
 * Everything that made an order's total and what became of it, by name: for its page, the dashboard and the invoice.
 * Subtotal, discounts, delivery and added tax always come to the total: names that do not add up to what was charged, as
 * an old order may have them, are put together under one.
 */
export function orderSums(order: Account): SumRow[] {
  const { account, taxIncluded, totalMinor } = order
  const discounts = named(
    account.discounts.map(({ title, code, amountMinor }) => ({
      label: code && code !== title ? `${title} (${code})` : title,
      amountMinor,
    })),
    order.discountMinor,
    'Discounts',
  )
  const taxes = named(
    account.taxLines.map(({ name, rateBasisPoints, amountMinor }) => ({
      label: `${name} ${decimalText(rateParts(rateBasisPoints), 3)}%`,
      amountMinor,
    })),
    order.taxMinor,
    'Tax',
  )
  const cards = named(
    account.giftCards.map(({ lastFour, amountMinor }) => ({ label: `Gift card ···${lastFour}`, amountMinor })),
    order.giftCardMinor,
    'Gift cards',
  )
  const rows: SumRow[] = [
    { kind: 'subtotal', label: 'Subtotal', amountMinor: order.subtotalMinor },
    ...discounts.map((row) => ({ ...row, kind: 'discount' as const, amountMinor: -row.amountMinor })),
    { kind: 'delivery', label: order.shippingLabel, amountMinor: order.shippingMinor },
    ...(taxIncluded ? [] : taxes.map((row) => ({ ...row, kind: 'tax' as const }))),
    { kind: 'total', label: 'Total', amountMinor: totalMinor },
    ...(taxIncluded
      ? taxes.map((row) => ({ ...row, kind: 'tax-included' as const, label: `Includes ${row.label}` }))
      : []),
    ...cards.map((row) => ({ ...row, kind: 'gift-card' as const, amountMinor: -row.amountMinor })),
  ]
  if (order.refundedMinor > 0) rows.push({ kind: 'refund', label: 'Refunded', amountMinor: -order.refundedMinor })
  const due = totalMinor - order.giftCardMinor
  if (order.paymentStatus === 'unpaid' && order.status !== 'cancelled' && due > 0) {
    rows.push({ kind: 'due', label: 'Still to pay', amountMinor: due })
  }
  return rows
}

type Named = { label: string; amountMinor: Minor }

function named(rows: Named[], sumMinor: Minor, label: string): Named[] {
  const shown = rows.filter(({ amountMinor }) => amountMinor > 0)
  const sum = shown.reduce((total, { amountMinor }) => total + amountMinor, 0)
  if (sum === sumMinor) return shown
  return sumMinor > 0 ? [{ label, amountMinor: sumMinor }] : []
}
