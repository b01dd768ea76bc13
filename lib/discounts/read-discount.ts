import { readMoment } from '#lib/kernel/local-time.ts'
import { parseMoney } from '#lib/kernel/money.ts'
import { parseDecimal } from '#lib/kernel/parse-decimal.ts'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'
import { type DiscountInput, isDiscountCode, NO_TITLE, type TargetKind } from './discount-form.ts'
import { type DiscountKind, type DiscountTarget, DiscountTerms, MAX_UNITS } from './schema.ts'

export type DiscountData = {
  title: string
  code: string | null
  kind: DiscountKind
  value: number
  terms: DiscountTerms
  combinable: boolean
  startsAt: Date
  endsAt: Date | null
  usageLimit: number | null
  perCustomerLimit: number | null
}

type Wrong = (field: string, message: string) => void

/**
 * Reads the form of a discount. Pure.
 * @returns every failure beside its field
 */
export function readDiscount(
  input: DiscountInput,
  { currency, timeZone, now }: { currency: string; timeZone: string; now: Date },
): Result<DiscountData> {
  const failures: Failure[] = []
  const wrong: Wrong = (field, message) => failures.push({ code: 'invalid', message, field })
  if (input.title === '') wrong('title', NO_TITLE)
  if (input.how === 'code' && !isDiscountCode(input.code)) {
    wrong('code', 'Use 2 to 40 letters, digits, “-” and “_”, such as SUMMER10.')
  }
  const startsAt = input.startsAt === '' ? now : readMoment(input.startsAt, timeZone)
  if (!startsAt) wrong('startsAt', 'Enter a date and a time.')
  const endsAt = input.endsAt === '' ? null : readMoment(input.endsAt, timeZone)
  if (input.endsAt !== '' && !endsAt) wrong('endsAt', 'Enter a date and a time, or leave it empty.')
  if (startsAt && endsAt && endsAt <= startsAt) wrong('endsAt', 'Must be after the start.')
  const data = {
    title: input.title,
    code: input.how === 'code' ? input.code : null,
    kind: input.kind,
    value: readValue(input, currency, wrong),
    terms: readTerms(input, currency, wrong),
    combinable: input.combinable,
    startsAt: startsAt ?? now,
    endsAt,
    usageLimit: input.usageLimit,
    perCustomerLimit: input.perCustomerLimit,
  }
  const [first, ...others] = failures
  return first ? { ok: false, failures: [first, ...others] } : ok(data)
}

function readValue({ kind, percent, amount }: DiscountInput, currency: string, wrong: Wrong): number {
  if (kind === 'free-shipping') return 0
  if (kind === 'amount') {
    const minor = parseMoney(amount, currency)
    if (minor === null || minor === 0) wrong('amount', 'Enter an amount above 0.')
    return minor ?? 0
  }
  const points = parseDecimal(percent, 2)
  if (points === null || points === 0 || points > 10_000) {
    wrong('percent', 'Enter a percentage up to 100 with at most two decimals.')
  }
  return points ?? 0
}

function readTerms(input: DiscountInput, currency: string, wrong: Wrong): DiscountTerms {
  const { kind, buyQuantity, getQuantity, timesPerOrder } = input
  const isOffer = kind === 'buy-x-get-y'
  const everything: DiscountTarget = { to: 'all' }
  return DiscountTerms.parse({
    target: kind === 'free-shipping' ? everything : readTarget(input.target, input.targetIds, 'targetIds', wrong),
    buy: isOffer ? readTarget(input.buyTarget, input.buyIds, 'buyIds', wrong) : everything,
    minimum: isOffer ? { kind: 'none' } : readMinimum(input, currency, wrong),
    ...(isOffer ? { buyQuantity, getQuantity, timesPerOrder } : {}),
  })
}

function readTarget(to: TargetKind, ids: string[], field: string, wrong: Wrong): DiscountTarget {
  if (to === 'all') return { to }
  if (ids.length === 0)
    wrong(field, to === 'products' ? 'Choose at least one product.' : 'Choose at least one collection.')
  return { to, ids: [...new Set(ids)] }
}

function readMinimum(input: DiscountInput, currency: string, wrong: Wrong): DiscountTerms['minimum'] {
  if (input.minimum === 'subtotal') {
    const minor = parseMoney(input.minimumAmount, currency)
    if (minor === null) wrong('minimumAmount', 'Enter an amount.')
    return { kind: 'subtotal', minor: minor ?? 0 }
  }
  if (input.minimum === 'quantity') {
    const quantity = parseDecimal(input.minimumQuantity, 0)
    if (quantity === null || quantity < 1 || quantity > MAX_UNITS) {
      wrong('minimumQuantity', `Enter a whole number from 1 to ${MAX_UNITS}.`)
      return { kind: 'none' }
    }
    return { kind: 'quantity', quantity }
  }
  return { kind: 'none' }
}
