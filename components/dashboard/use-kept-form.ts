'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { type FormState, IDLE } from '#lib/web/form-state.ts'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'

type KeptFormOptions<Data> = {
  action: FormAction<Data>
  /** What each field is called in "Unsaved: …". */
  labels: Record<string, string>
  onSaved?: (data: Data | undefined) => void
}

/**
 * A form that is edited for a while: keeps what was typed through every answer (a plain `action` would make React reset
 * the fields), knows what is unsaved, and moves the focus to the first field that is wrong.
 */
export function useKeptForm<Data>({ action, labels, onSaved }: KeptFormOptions<Data>) {
  const form = useRef<HTMLFormElement>(null)
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const [{ state, saves }, submit, pending] = useActionState(
    async (previous: { state: FormState<Data>; saves: number }, data: FormData) => {
      const answer = await callAction(action, data)
      if (answer.status !== 'success') return { state: answer, saves: previous.saves }
      setChanged(new Set())
      onSaved?.(answer.data)
      return { state: answer, saves: previous.saves + 1 }
    },
    { state: IDLE as FormState<Data>, saves: 0 },
  )

  useEffect(() => {
    if (state.status !== 'error') return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    // The form's own message may be out of view.
    else toast.error(state.message ?? 'This could not be saved.')
  }, [state])

  const markChanged = (name: string) => setChanged((before) => (before.has(name) ? before : new Set([...before, name])))

  return {
    state,
    pending,
    /** How often it was saved since it was opened: a key for what must be read anew after each save. */
    saves,
    markChanged,
    unsaved: [...changed].map((name) => labels[name]).filter((label) => label !== undefined),
    formProps: {
      ref: form,
      noValidate: true,
      // A field that gets the focus must not end up behind the save bar.
      className: '[&_:is(input,textarea,select)]:scroll-mb-28',
      onInput: (event: FormEvent<HTMLFormElement>) => {
        const { name } = event.target as HTMLInputElement
        if (labels[name]) markChanged(name)
      },
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        if (pending) return
        const data = new FormData(event.currentTarget)
        startTransition(() => submit(data))
      },
    },
  }
}
