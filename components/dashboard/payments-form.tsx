'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { FormMessage } from '#components/ui/form-message.tsx'
import type { PaymentSettingsView } from '#lib/payments/payment-settings-view.ts'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { PaymentsFields } from './payments-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = {
  stripeEnabled: 'Stripe',
  stripePublishableKey: 'publishable key',
  stripeSecretKey: 'secret key',
  stripeWebhookSecret: 'signing secret',
  bankEnabled: 'bank transfer',
  bankInstructions: 'bank details',
  manualEnabled: 'pay on delivery',
  manualInstructions: 'words for pay on delivery',
  testEnabled: 'test payments',
}

type PaymentsFormProps = {
  action: FormAction<{ settings: PaymentSettingsView }>
  /** Asks Stripe with the saved keys. */
  test: FormAction<{ mode: 'test' | 'live' }>
  settings: PaymentSettingsView
}

/** How shoppers can pay. Discarding starts the form again from what is saved. */
export function PaymentsForm(props: PaymentsFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({ action, test, settings, onDiscard }: PaymentsFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const { state, saves, pending, unsaved, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: () => {
      toast.success('Saved. Your checkout offers it now.')
      router.refresh()
    },
  })
  const wrong = Object.keys(state.fieldErrors).length
  const message = state.message ?? (wrong > 1 ? `${wrong} fields need another look. Nothing was saved yet.` : null)
  return (
    <form {...formProps}>
      <FormMessage className="mb-4 max-w-180">{state.status === 'error' ? message : null}</FormMessage>
      <PaymentsFields
        settings={state.data?.settings ?? settings}
        errors={state.fieldErrors}
        saves={saves}
        test={test}
        canTest={unsaved.length === 0}
      />
      <SaveBar unsaved={unsaved} pending={pending} saveLabel="Save" onDiscard={onDiscard} />
      <LeaveGuard active={unsaved.length > 0 && !pending} />
    </form>
  )
}
