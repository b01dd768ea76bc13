'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button.tsx'
import { classList } from './class-list.ts'
import { Icon } from './icon.tsx'

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
      className={classList('relative', className)}
    >
      {pending ? (
        <Icon className="animate-spin">
          <path d="M21 12a9 9 0 1 1-6.219-8.56" />
        </Icon>
      ) : null}
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  )
}
