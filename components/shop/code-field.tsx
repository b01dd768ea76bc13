'use client'

import { startTransition, useActionState, useEffect, useId, useRef } from 'react'
import type { CartCode, CartView } from '#lib/cart/cart-view.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { classList } from '../ui/class-list.ts'
import { Field } from '../ui/field.tsx'
import { X } from '../ui/icons.tsx'
import { Input } from '../ui/input.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import type { FormAction } from './form-action.ts'

const UNSENT: FormState<CartView> = { status: 'idle', fieldErrors: {}, values: {} }

type CodeFieldProps = {
  codes: readonly CartCode[]
  apply: FormAction<CartView>
  remove: FormAction<CartView>
  /** The cart as it is with a code more or less. */
  onCart: (cart: CartView) => void
}

/** One field for discounts and gift cards, and below it what is in use. A refusal stands beside the field. */
export function CodeField({ codes, apply, remove, onCart }: CodeFieldProps) {
  const [state, applyCode, applying] = useActionState(apply, UNSENT)
  const [removal, removeCode, removing] = useActionState(remove, UNSENT)
  const field = useRef<HTMLFormElement>(null)
  const later = useRef(onCart)
  useEffect(() => {
    later.current = onCart
  })
  useEffect(() => {
    if (state.data) {
      field.current?.reset()
      later.current(state.data)
    }
    if (state.status === 'error') field.current?.querySelector('input')?.focus()
  }, [state])
  useEffect(() => {
    if (removal.data) later.current(removal.data)
  }, [removal])
  return (
    <div>
      <form
        ref={field}
        action={applyCode}
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          startTransition(() => applyCode(data))
        }}
        className="flex items-start gap-2"
      >
        <Field
          label="Discount code or gift card"
          name="code"
          error={state.fieldErrors.code ?? state.message}
          className="flex-1"
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              defaultValue={state.values.code}
              required
            />
          )}
        </Field>
        <SubmitButton variant="secondary" pending={applying} className="mt-6.5 max-sm:h-11">
          Apply
        </SubmitButton>
      </form>
      {codes.length > 0 ? (
        <ul aria-label="Codes in use" aria-busy={removing} className="mt-3 flex flex-wrap gap-2">
          {codes.map((code) => (
            <CodeChip key={code.entry} code={code} remove={removeCode} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function CodeChip({ code: { entry, label, refusal }, remove }: { code: CartCode; remove: (form: FormData) => void }) {
  const why = useId()
  return (
    <li className="max-w-full">
      <form
        action={remove}
        className={classList(
          'inline-flex max-w-full items-center gap-1 rounded-control border border-line bg-surface py-0.5 pr-0.5 pl-2.5 text-13',
          refusal !== null && 'text-muted',
        )}
      >
        <input type="hidden" name="entry" value={entry} />
        <span aria-describedby={refusal === null ? undefined : why} className="truncate">
          {label}
        </span>
        <button
          type="submit"
          aria-label={`Remove ${label}`}
          title={`Remove ${label}`}
          className="flex size-8 shrink-0 items-center justify-center rounded-control hover:bg-sunken"
        >
          <X aria-hidden size={14} strokeWidth={1.5} />
        </button>
      </form>
      {refusal === null ? null : (
        <p id={why} className="mt-1 text-13 text-muted">
          {refusal}
        </p>
      )}
    </li>
  )
}
