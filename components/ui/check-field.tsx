import { type ComponentProps, type ReactNode, useId } from 'react'
import { Checkbox } from './checkbox.tsx'
import { cn } from './class-names.ts'

type CheckFieldProps = Omit<ComponentProps<typeof Checkbox>, 'id'> & { label: ReactNode; hint?: ReactNode }

/** A checkbox with the words that it belongs to. */
export function CheckField({ label, hint, className, ...props }: CheckFieldProps) {
  const id = useId()
  return (
    <div className={cn('flex items-start gap-2.5 text-14', className)}>
      <Checkbox id={id} aria-describedby={hint ? `${id}-hint` : undefined} className="mt-0.5" {...props} />
      <div className="min-w-0">
        <label htmlFor={id} className="break-words">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-13 text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  )
}
