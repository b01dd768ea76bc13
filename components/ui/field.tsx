'use client'

import { type ReactNode, useId } from 'react'
import { classList } from './class-list.ts'
import { Label } from './label.tsx'

/** What the control inside a `Field` has to carry. */
export type FieldControlProps = {
  id: string
  name: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

type FieldProps = {
  label: ReactNode
  /** The form field's name, the same that errors are filed under. */
  name: string
  hint?: ReactNode
  error?: string
  optional?: boolean
  labelHidden?: boolean
  className?: string
  children: (control: FieldControlProps) => ReactNode
}

/** A label, a control, a hint and what is wrong with it, wired together for screen readers. */
export function Field({ label, name, hint, error, optional, labelHidden, className, children }: FieldProps) {
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const describedBy = [hintId, errorId].filter(Boolean).join(' ')
  return (
    <div className={classList('flex min-w-0 flex-col gap-1.5', className)}>
      <Label htmlFor={id} className={labelHidden ? 'sr-only' : undefined}>
        {label}
        {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
      </Label>
      {children({ id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy || undefined })}
      {hint ? (
        <p id={hintId} className="text-13 text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={errorId} className="text-13 text-red">
          {error}
        </p>
      ) : null}
    </div>
  )
}
