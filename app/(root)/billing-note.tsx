import { TRIAL_DAYS } from '#lib/platform/plans.ts'

/** What is true about money today, wherever prices are shown. */
export function BillingNote() {
  return (
    <p className="mt-6 max-w-[42rem] text-14 text-muted">
      Billing has not begun: today nothing is charged on any plan and no card is asked for. The trial of {TRIAL_DAYS}{' '}
      days ends without a bill.
    </p>
  )
}
