import type { DiscountInput } from '#lib/discounts/discount-form.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import { decimalText } from '#lib/kernel/parse-decimal.ts'
import type { Result } from '#lib/kernel/result.ts'
import { renamed } from '../renamed.ts'
import type { DiscountBody } from './discount-resource.ts'

/** What the form would have sent, as its schema reads it. */
export function discountInputOf(body: DiscountBody, currency: string): DiscountInput {
  const { title, code, kind, combinable, basis_points, amount_minor, target, buy, minimum } = body
  return {
    title,
    kind,
    combinable,
    how: code === null ? 'automatic' : 'code',
    code: code ?? '',
    percent: basis_points === null ? '' : decimalText(basis_points, 2),
    amount: amount_minor === null ? '' : toDecimal(amount_minor, currency),
    target: target.to,
    targetIds: target.to === 'all' ? [] : target.ids,
    buyTarget: buy.to,
    buyIds: buy.to === 'all' ? [] : buy.ids,
    buyQuantity: body.buy_quantity,
    getQuantity: body.get_quantity,
    timesPerOrder: body.times_per_order,
    minimum: minimum.kind,
    minimumAmount: minimum.kind === 'subtotal' ? toDecimal(minimum.amount_minor, currency) : '',
    minimumQuantity: minimum.kind === 'quantity' ? String(minimum.quantity) : '',
    startsAt: body.starts_at ?? '',
    endsAt: body.ends_at ?? '',
    usageLimit: body.usage_limit,
    perCustomerLimit: body.per_customer_limit,
  }
}

const NAMES = {
  percent: 'basis_points',
  amount: 'amount_minor',
  targetIds: 'target.ids',
  buyIds: 'buy.ids',
  minimumAmount: 'minimum.amount_minor',
  minimumQuantity: 'minimum.quantity',
}

/** The form's names in the API's words. */
export function discountFields<T>(result: Result<T>): Result<T> {
  return renamed(result, NAMES)
}
