'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { FormMessage } from '#components/ui/form-message.tsx'
import type { DiscountFormView } from '#lib/discounts/discount-view.ts'
import { DiscountFields } from './discount-fields.tsx'
import { DiscountLimitFields } from './discount-limit-fields.tsx'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = {
  title: 'title',
  how: 'how it is had',
  code: 'code',
  kind: 'what it does',
  percent: 'percent',
  amount: 'amount',
  target: 'what it is for',
  targetIds: 'what it is for',
  buyTarget: 'what is bought',
  buyIds: 'what is bought',
  buyQuantity: 'quantities',
  getQuantity: 'quantities',
  timesPerOrder: 'times per order',
  minimum: 'minimum',
  minimumAmount: 'minimum',
  minimumQuantity: 'minimum',
  combinable: 'combining',
  startsAt: 'start',
  endsAt: 'end',
  usageLimit: 'limit',
  perCustomerLimit: 'limit per customer',
}

type DiscountFormProps = {
  action: FormAction<unknown>
  /** null: a new one is made. */
  discount: DiscountFormView | null
  currency: string
}

/** Makes or edits a discount. Discarding starts the form again from what is saved. */
export function DiscountForm(props: DiscountFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({ action, discount, currency, onDiscard }: DiscountFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const { state, pending, unsaved, markChanged, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: () => {
      toast.success('Saved. It holds from now on.')
      router.refresh()
    },
  })
  const errors = state.fieldErrors
  const wrong = Object.keys(errors).length
  const many = wrong > 1 ? `${wrong} fields need another look. Nothing was saved yet.` : null
  const different = [...new Set(unsaved)]
  return (
    <form {...formProps}>
      {discount ? <input type="hidden" name="id" value={discount.id} /> : null}
      <FormMessage className="mb-4 max-w-160">{state.status === 'error' ? (state.message ?? many) : null}</FormMessage>
      <div className="grid max-w-160 gap-4">
        <DiscountFields discount={discount} currency={currency} errors={errors} onChange={markChanged} />
        <DiscountLimitFields discount={discount} currency={currency} errors={errors} />
      </div>
      <SaveBar
        unsaved={different}
        pending={pending}
        saveLabel={discount ? 'Save' : 'Add'}
        always={discount === null}
        onDiscard={onDiscard}
      />
      <LeaveGuard active={different.length > 0 && !pending} />
    </form>
  )
}
