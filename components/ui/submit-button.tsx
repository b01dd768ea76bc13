'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button.tsx'
import { LoaderCircle } from './live-icons.tsx'

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'type' | 'asChild'> & {
  /** What it says while the form is on its way; by default what it always says. */
  pendingLabel?: ReactNode
  /** For forms that call their action themselves; otherwise the form knows. */
  pending?: boolean
}

/** Submits its form once: while that is on its way further presses do nothing. */
export function SubmitButton({
  children,
  pendingLabel,
  pending: told = false,
  className,
  onClick,
  ...props
}: SubmitButtonProps) {
  const status = useFormStatus()
  const pending = told || status.pending
  return (
    <Button
      {...props}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      className={clsx('relative', className)}
    >
      {pending ? <LoaderCircle aria-hidden size={16} strokeWidth={1.5} className="animate-spin" /> : null}
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  )
}
