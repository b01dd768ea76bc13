'use client'

import { LoaderCircle } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ComponentProps, type ReactNode, useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/ui/button.tsx'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'

type ActionButtonProps = Omit<ComponentProps<typeof Button>, 'onClick' | 'type' | 'asChild'> & {
  action: FormAction
  fields?: Record<string, string>
  /** Said once it has happened. */
  done: string
  onDone?: () => void
  children: ReactNode
}

/** Does one thing at once and says that it happened. */
export function ActionButton({ action, fields = {}, done, onDone, children, ...button }: ActionButtonProps) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const run = () =>
    start(async () => {
      const state = await callAction(action, formOf(fields))
      if (state.status === 'error') {
        toast.error(state.message ?? Object.values(state.fieldErrors)[0] ?? 'This did not work. Try again.')
        return
      }
      toast.success(done)
      onDone?.()
      router.refresh()
    })
  return (
    <Button {...button} aria-disabled={pending || undefined} onClick={pending ? undefined : run}>
      {pending ? <LoaderCircle aria-hidden size={16} strokeWidth={1.5} className="animate-spin" /> : null}
      {children}
    </Button>
  )
}

/** The form that an action reads, made from plain values. */
export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
