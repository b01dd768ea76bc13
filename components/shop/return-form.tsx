'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useRef } from 'react'
import type { OrderReturns } from '#lib/returns/find-order-returns.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { Field } from '../ui/field.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Select } from '../ui/select.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { focusFirstError } from './focus-first-error.ts'
import type { FormAction } from './form-action.ts'
import { REASON_WORDS } from './return-words.ts'

type ReturnFormProps = { action: FormAction<null>; id: string; doorKey: string; lines: OrderReturns['open'] }

const UNSENT: FormState<null> = { status: 'idle', fieldErrors: {}, values: {} }

/** Which things go back, how many of each, and why. */
export function ReturnForm({ action, id, doorKey, lines }: ReturnFormProps) {
  const router = useRouter()
  const [state, formAction] = useActionState(action, UNSENT)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    focusFirstError(form.current, state)
    if (state.status === 'success') router.refresh()
  }, [state, router])
  const { values, fieldErrors } = state
  return (
    <form ref={form} action={formAction} noValidate className="mt-4 max-w-120 space-y-5">
      <FormMessage>{state.status === 'error' ? state.message : null}</FormMessage>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="key" value={doorKey} />
      {lines.map(({ orderLineId, title, variantTitle, units }) => (
        <fieldset key={orderLineId} className="min-w-0 rounded-card border border-line p-4">
          <legend className="max-w-full break-words px-1 font-medium text-14">
            {title}
            {variantTitle ? <span className="font-normal text-muted">, {variantTitle}</span> : null}
          </legend>
          <div className="grid grid-cols-[7rem_1fr] gap-4">
            <Field label="How many" name={`quantity.${orderLineId}`} error={fieldErrors[`quantity.${orderLineId}`]}>
              {(control) => (
                <Select {...control} defaultValue={values[`quantity.${orderLineId}`] ?? '0'}>
                  {Array.from({ length: units + 1 }, (_, count) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number
                    <option key={count} value={count}>
                      {count}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="Why" name={`reason.${orderLineId}`} error={fieldErrors[`reason.${orderLineId}`]}>
              {(control) => (
                <Select {...control} defaultValue={values[`reason.${orderLineId}`] ?? ''}>
                  <option value="">Choose a reason</option>
                  {Object.entries(REASON_WORDS).map(([reason, words]) => (
                    <option key={reason} value={reason}>
                      {words}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
        </fieldset>
      ))}
      <Field label="Anything we should know" name="note" optional error={fieldErrors.note}>
        {(control) => <Textarea {...control} maxLength={1000} defaultValue={values.note} />}
      </Field>
      <SubmitButton pendingLabel="Sending">Ask for the return</SubmitButton>
    </form>
  )
}
