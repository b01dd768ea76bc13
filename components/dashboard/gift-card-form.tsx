'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { formatMoney } from '#lib/kernel/money.ts'
import { CopyButton } from './copy-button.tsx'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { MoneyInput } from './money-input.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = { amount: 'amount', email: 'e-mail', note: 'note', expiresAt: 'expiry' }

type Issued = { code: string; amountMinor: number; currency: string }
type GiftCardFormProps = { action: FormAction<Issued>; currency: string }

/** Issues a gift card and shows its code, this once. */
export function GiftCardForm({ action, currency }: GiftCardFormProps) {
  const [issued, setIssued] = useState<Issued | null>(null)
  const { state, pending, unsaved, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: (data) => setIssued(data ?? null),
  })
  if (issued) return <IssuedCard {...issued} />
  const errors = state.fieldErrors
  return (
    <form {...formProps}>
      <FormMessage className="mb-4 max-w-120">{state.status === 'error' ? (state.message ?? null) : null}</FormMessage>
      <Card className="max-w-120">
        <CardBody className="grid gap-5">
          <Field label="Amount" name="amount" error={errors.amount}>
            {(control) => <MoneyInput {...control} currency={currency} maxLength={20} />}
          </Field>
          <Field
            label="E-mail of its holder"
            name="email"
            optional
            error={errors.email}
            hint="The code is mailed there. Whoever has it may spend it."
          >
            {(control) => <Input {...control} type="email" autoComplete="off" maxLength={254} />}
          </Field>
          <Field label="Note" name="note" optional error={errors.note} hint="Only you see it.">
            {(control) => <Textarea {...control} maxLength={500} rows={2} className="min-h-16" />}
          </Field>
          <Field
            label="Expires"
            name="expiresAt"
            optional
            error={errors.expiresAt}
            hint="Empty: never. Many places forbid it."
          >
            {(control) => <Input {...control} type="datetime-local" />}
          </Field>
          <SubmitButton pending={pending} pendingLabel="Issuing" className="justify-self-start">
            Issue gift card
          </SubmitButton>
        </CardBody>
      </Card>
      <LeaveGuard active={unsaved.length > 0 && !pending} />
    </form>
  )
}

function IssuedCard({ code, amountMinor, currency }: Issued) {
  return (
    <Card className="max-w-120" role="status">
      <CardHeader>
        <CardTitle>Issued: {formatMoney(amountMinor, currency)}</CardTitle>
        <p className="text-13 text-muted">
          This is its code. Copy it now and hand it on: it is kept nowhere and cannot be shown again.
        </p>
      </CardHeader>
      <CardBody className="grid gap-5">
        <p className="flex items-center justify-between gap-2 rounded-control bg-sunken py-2 pr-2 pl-4">
          <code className="break-all font-mono text-16">{code}</code>
          <CopyButton text={code} label="the code" />
        </p>
        <Button asChild variant="secondary" className="justify-self-start">
          <Link href="/admin/gift-cards">Done</Link>
        </Button>
      </CardBody>
    </Card>
  )
}
