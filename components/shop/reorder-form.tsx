'use client'

import { useActionState, useEffect } from 'react'
import type { FormState } from '#lib/web/form-state.ts'
import { FormMessage } from '../ui/form-message.tsx'
import { Link } from '../ui/link.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import type { FormAction } from './form-action.ts'
import { showCartCount } from './session-store.ts'

/** What came of it: things in the cart now, and in words what is not among them. */
type Reordered = { count: number; missing: string[] }

const UNSENT: FormState<Reordered> = { status: 'idle', fieldErrors: {}, values: {} }

/** Puts everything that was bought into the cart again. */
export function ReorderForm({ action, id, doorKey }: { action: FormAction<Reordered>; id: string; doorKey: string }) {
  const [state, formAction] = useActionState(action, UNSENT)
  useEffect(() => {
    if (state.data) showCartCount(state.data.count)
  }, [state.data])
  return (
    <form action={formAction} className="contents">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="key" value={doorKey} />
      <SubmitButton variant="secondary" pendingLabel="Adding">
        Buy again
      </SubmitButton>
      {state.status === 'error' ? <FormMessage className="order-last basis-full">{state.message}</FormMessage> : null}
      {state.data ? (
        <FormMessage tone="success" className="order-last basis-full">
          <p>
            It is in your cart.{' '}
            <Link href="/cart" className="underline underline-offset-4">
              Go to the cart
            </Link>
          </p>
          {state.data.missing.map((words) => (
            <p key={words} className="break-words">
              {words}
            </p>
          ))}
        </FormMessage>
      ) : null}
    </form>
  )
}
