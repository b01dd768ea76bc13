import { formatMoney } from '#lib/kernel/money.ts'
import type { TestChallenge } from '#lib/payments/get-test-challenge.ts'
import { Button } from '../ui/button.tsx'

type PaymentQuestionProps = { challenge: TestChallenge; shop: string; answer: (form: FormData) => Promise<void> }

/** Asks the shopper, as a bank would, before a test payment goes on. Works without a script. */
export function PaymentQuestion({ challenge, shop, answer }: PaymentQuestionProps) {
  const { paymentId, amountMinor, currency } = challenge
  return (
    <div className="mx-auto max-w-100 py-12 sm:py-20">
      <p className="text-13 text-muted">Test bank</p>
      <h1 className="mt-1 font-semibold text-28">Is it you?</h1>
      <p className="mt-3 text-muted">Confirm that this payment is yours. No money moves.</p>
      <dl className="mt-8 divide-y divide-line border-line border-y text-14">
        <div className="flex justify-between gap-4 py-3">
          <dt className="text-muted">Shop</dt>
          <dd className="min-w-0 break-words text-right">{shop}</dd>
        </div>
        <div className="flex justify-between gap-4 py-3">
          <dt className="text-muted">Amount</dt>
          <dd className="font-semibold tabular-nums">{formatMoney(amountMinor, currency)}</dd>
        </div>
        <div className="flex justify-between gap-4 py-3">
          <dt className="text-muted">Card</dt>
          <dd className="tabular-nums">•••• 3220</dd>
        </div>
      </dl>
      <form action={answer} className="mt-8 grid gap-3">
        <input type="hidden" name="paymentId" value={paymentId} />
        <Button type="submit" size="lg" name="answer" value="confirm">
          Confirm
        </Button>
        <Button type="submit" size="lg" variant="secondary" name="answer" value="refuse">
          Refuse
        </Button>
      </form>
    </div>
  )
}
