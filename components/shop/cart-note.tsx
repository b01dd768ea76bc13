'use client'

import { startTransition, useActionState, useRef } from 'react'
import type { CartView } from '#lib/cart/cart-view.ts'
import { MAX_NOTE } from '#lib/cart/max-note.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { Field } from '../ui/field.tsx'
import { Textarea } from '../ui/textarea.tsx'
import type { FormAction } from './form-action.ts'

const UNSENT: FormState<CartView> = { status: 'idle', fieldErrors: {}, values: {} }

/** Something to tell the shop about this order; kept as soon as the field is left. */
export function CartNote({ note, save }: { note: string; save: FormAction<CartView> }) {
  const [state, action, pending] = useActionState(save, UNSENT)
  const form = useRef<HTMLFormElement>(null)
  const kept = useRef(note)
  const keep = () => {
    if (!form.current) return
    const data = new FormData(form.current)
    const written = data.get('note')
    if (typeof written !== 'string' || written === kept.current) return
    kept.current = written
    startTransition(() => action(data))
  }
  return (
    <details open={note !== ''} className="group mt-5">
      <summary className="inline-flex min-h-10 cursor-pointer list-none items-center text-14 underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        {note === '' ? 'Add a note' : 'Your note'}
      </summary>
      <form
        ref={form}
        action={action}
        onBlur={keep}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
        className="mt-2 max-w-120"
      >
        <Field label="Note for the shop" name="note" error={state.fieldErrors.note ?? state.message}>
          {(control) => <Textarea {...control} maxLength={MAX_NOTE} defaultValue={state.values.note ?? note} />}
        </Field>
        <p role="status" className="mt-1.5 h-5 text-13 text-muted">
          {pending ? '' : state.status === 'success' ? 'Kept with your order.' : ''}
        </p>
        <noscript>
          <button type="submit" className="h-10 text-14 underline underline-offset-4">
            Keep the note
          </button>
        </noscript>
      </form>
    </details>
  )
}
