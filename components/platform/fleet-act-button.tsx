'use client'

import { LoaderCircle } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ComponentProps, type ReactNode, useId, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { formOf } from '#components/dashboard/action-button.tsx'
import { callAction } from '#components/dashboard/call-action.ts'
import type { FormAction } from '#components/dashboard/form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { cn } from '#components/ui/class-names.ts'

/** Work in the background has mostly ended by then; a long run is followed by the page itself. */
const LOOK_AGAIN_AFTER_MS = [1_000, 3_000, 8_000]

type FleetActButtonProps = Pick<ComponentProps<typeof Button>, 'variant' | 'size' | 'aria-label'> & {
  action: FormAction
  fields?: Record<string, string>
  /** Said once it was asked for. */
  done: string
  /** On which side of the page the button stands. */
  align?: 'start' | 'end'
  children: ReactNode
}

/** Asks for work that happens in the background. Why it was refused stands below the button until the next try. */
export function FleetActButton({
  action,
  fields = {},
  done,
  align = 'start',
  children,
  ...button
}: FleetActButtonProps) {
  const router = useRouter()
  const refusalId = useId()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const run = () =>
    start(async () => {
      const state = await callAction(action, formOf(fields))
      if (state.status === 'error') {
        setRefusal(state.message ?? Object.values(state.fieldErrors)[0] ?? 'This did not work. Try again.')
      } else {
        setRefusal(null)
        toast.success(done)
        for (const ms of LOOK_AGAIN_AFTER_MS) setTimeout(() => router.refresh(), ms)
      }
      router.refresh()
    })
  return (
    <div className={cn('grid gap-1', align === 'end' ? 'justify-items-end' : 'justify-items-start')}>
      <Button
        {...button}
        aria-disabled={pending || undefined}
        aria-describedby={refusal ? refusalId : undefined}
        onClick={pending ? undefined : run}
      >
        {pending ? <LoaderCircle aria-hidden size={16} strokeWidth={1.5} className="animate-spin" /> : null}
        {children}
      </Button>
      {refusal ? (
        <p id={refusalId} role="alert" className={cn('max-w-60 text-13 text-red', align === 'end' && 'text-right')}>
          {refusal}
        </p>
      ) : null}
    </div>
  )
}
