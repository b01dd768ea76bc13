'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { type FormState, IDLE } from '#lib/web/form-state.ts'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'

type DialogFormProps = {
  action: FormAction
  fields: Record<string, string>
  /** On the button that opens it, and on the one that sends it. */
  opens: string
  sends: string
  variant?: 'primary' | 'secondary' | 'danger'
  title: string
  description?: string
  /** Said once it has happened. */
  done: string
  children: (form: { errors: Record<string, string>; values: Record<string, string> }) => ReactNode
}

/** A short form that a button opens; it stays open with what was typed until it went well. */
export function DialogForm(props: DialogFormProps) {
  const { action, fields, opens, sends, variant = 'primary', title, description, done, children } = props
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [state, submit] = useActionState(async (_: FormState, data: FormData): Promise<FormState> => {
    const answer = await callAction(action, data)
    if (answer.status === 'success') {
      toast.success(done)
      setOpen(false)
      router.refresh()
    }
    return answer
  }, IDLE)
  useEffect(() => {
    if (state.status === 'error') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state])
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant={variant}>{opens}</Button>
      </DialogTrigger>
      <DialogContent title={title} description={description}>
        <form ref={form} action={submit} noValidate className="grid gap-4">
          <FormMessage>{state.status === 'error' ? state.message : null}</FormMessage>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children({ errors: state.fieldErrors, values: state.values })}
          <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap justify-end gap-2 bg-surface px-6 pt-3 pb-6">
            <DialogClose asChild>
              <Button variant="secondary">Back</Button>
            </DialogClose>
            <SubmitButton variant={variant === 'danger' ? 'danger' : 'primary'}>{sends}</SubmitButton>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
