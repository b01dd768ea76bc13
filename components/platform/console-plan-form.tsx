'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { toast } from 'sonner'
import { Badge } from '#components/ui/badge.tsx'
import { Card, CardBody, CardFooter, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { TrialStanding } from '#lib/platform/trial-standing.ts'
import { type FormState, IDLE } from '#lib/web/form-state.ts'

type ConsolePlanFormProps = {
  action: (previous: FormState<null>, form: FormData) => Promise<FormState<null>>
  id: string
  terms: 'trial' | 'paid'
  /** A day such as 2027-01-31; '' when it does not run out. */
  paidUntil: string
  standing: TrialStanding['standing']
}

const STANDINGS = {
  paid: { words: 'Paid', tone: 'green' },
  trial: { words: 'On trial', tone: 'accent' },
  warned: { words: 'Ran out, still open', tone: 'amber' },
  'read-only': { words: 'Takes no orders', tone: 'red' },
} as const

/** How long a store may go on. */
export function ConsolePlanForm({ action, id, terms, paidUntil, standing }: ConsolePlanFormProps) {
  const [state, submit] = useActionState(action, IDLE)
  const router = useRouter()
  useEffect(() => {
    if (state.status !== 'success') return
    toast.success('Saved. The store goes by it now.')
    router.refresh()
  }, [state, router])
  const { words, tone } = STANDINGS[standing]
  return (
    <form action={submit} noValidate aria-label="Plan">
      <Card>
        <CardHeader>
          <CardTitle className="flex items-center gap-3">
            Plan <Badge tone={tone}>{words}</Badge>
          </CardTitle>
        </CardHeader>
        <CardBody className="grid gap-5">
          <FormMessage>{state.message}</FormMessage>
          <input type="hidden" name="id" value={id} />
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label="Terms" name="terms" error={state.fieldErrors.terms}>
              {(control) => (
                <Select {...control} key={terms} defaultValue={state.values.terms ?? terms}>
                  <option value="trial">On trial</option>
                  <option value="paid">Paid</option>
                </Select>
              )}
            </Field>
            <Field
              label="Until"
              name="paidUntil"
              optional
              error={state.fieldErrors.paidUntil}
              hint="From the beginning of this day, UTC. Empty: it does not run out."
            >
              {(control) => (
                <Input {...control} key={paidUntil} type="date" defaultValue={state.values.paidUntil ?? paidUntil} />
              )}
            </Field>
          </div>
          <p className="text-13 text-muted">
            After that day the dashboard warns for 7 days; then shoppers can look and not order. Nothing is deleted.
          </p>
        </CardBody>
        <CardFooter>
          <SubmitButton pendingLabel="Saving">Save the plan</SubmitButton>
        </CardFooter>
      </Card>
    </form>
  )
}
