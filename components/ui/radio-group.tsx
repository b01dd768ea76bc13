import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names.ts'

/** A set of choices of which one holds. `legend` names it, seen or (with `legendHidden`) only heard. */
export function RadioGroup({
  legend,
  legendHidden = false,
  className,
  children,
  ...props
}: ComponentProps<'fieldset'> & { legend: ReactNode; legendHidden?: boolean }) {
  return (
    <fieldset className={cn('min-w-0', className)} {...props}>
      <legend className={legendHidden ? 'sr-only' : 'mb-2 font-medium text-14'}>{legend}</legend>
      {children}
    </fieldset>
  )
}

type RadioCardProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  description?: ReactNode
  /** Stands at the right end: a price, a mark. */
  aside?: ReactNode
}

/** One choice as a row that can be tapped anywhere. */
export function RadioCard({ label, description, aside, className, ...props }: RadioCardProps) {
  return (
    <label
      className={cn(
        'flex cursor-pointer items-start gap-3 border border-line-strong bg-surface p-4 transition-colors duration-150 has-checked:border-accent-text has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:opacity-60 has-focus-visible:outline-2 has-focus-visible:outline-accent-text has-focus-visible:outline-offset-2',
        className,
      )}
    >
      <input type="radio" className="mt-0.75 size-4 shrink-0 accent-accent outline-none" {...props} />
      <span className="min-w-0 flex-1">
        <span className="block text-14">{label}</span>
        {description ? <span className="block text-13 text-muted">{description}</span> : null}
      </span>
      {aside ? <span className="shrink-0 font-medium text-14 tabular-nums">{aside}</span> : null}
    </label>
  )
}
