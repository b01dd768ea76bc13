'use client'

import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { formatMoney, toDecimal } from '#lib/kernel/money.ts'
import type { ReturnDecision } from '#lib/returns/return-view.ts'
import { DialogForm } from './dialog-form.tsx'
import type { FormAction } from './form-action.ts'
import { MoneyInput } from './money-input.tsx'

type AnswerDialogProps = {
  action: FormAction
  id: string
  answer: 'approved' | 'declined' | 'received'
}

const ANSWERS = {
  approved: {
    opens: 'Accept',
    title: 'Accept this return?',
    done: 'Accepted. The customer gets a mail.',
    variant: 'primary',
  },
  declined: {
    opens: 'Decline',
    title: 'Decline this return?',
    done: 'Declined. The customer gets a mail.',
    variant: 'danger',
  },
  received: {
    opens: 'It has arrived',
    title: 'Has it arrived?',
    done: 'Noted. The customer gets a mail.',
    variant: 'primary',
  },
} as const

/** Answers a return, with the merchant's own words if they like. */
export function AnswerDialog({ action, id, answer }: AnswerDialogProps) {
  const { opens, title, done, variant } = ANSWERS[answer]
  return (
    <DialogForm
      action={action}
      fields={{ id, answer }}
      opens={opens}
      sends={opens}
      variant={variant}
      title={title}
      description="The customer hears of it by mail."
      done={done}
    >
      {({ errors, values }) => (
        <Field label="Your words" name="reply" optional error={errors.reply}>
          {(control) => <Textarea {...control} maxLength={1000} defaultValue={values.reply} />}
        </Field>
      )}
    </DialogForm>
  )
}

type RefundReturnDialogProps = {
  action: FormAction
  one: Pick<ReturnDecision, 'id' | 'currency' | 'worthMinor' | 'leftMinor'>
}

/** Money and stock in one step; then the return is closed. */
export function RefundReturnDialog({ action, one }: RefundReturnDialogProps) {
  const { id, currency, worthMinor, leftMinor } = one
  return (
    <DialogForm
      action={action}
      fields={{ id }}
      opens="Refund"
      sends="Refund and close"
      title="Refund this return"
      description={`At most ${formatMoney(leftMinor, currency)} can go back. Leave the amount empty to close it without a refund.`}
      done="The money is on its way back."
    >
      {({ errors, values }) => (
        <>
          <Field label="Amount" name="amount" error={errors.amount}>
            {(control) => (
              <MoneyInput
                {...control}
                currency={currency}
                defaultValue={values.amount ?? (worthMinor > 0 ? toDecimal(worthMinor, currency) : '')}
              />
            )}
          </Field>
          <label htmlFor="return-restock" className="flex items-center gap-3 text-14">
            <Checkbox id="return-restock" name="restock" defaultChecked />
            Put it back into stock
          </label>
        </>
      )}
    </DialogForm>
  )
}
