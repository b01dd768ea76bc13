import type { ComponentProps } from 'react'
import { cn } from './class-names.ts'
import { CONTROL_CLASSES } from './control-classes.ts'
import { ChevronDown } from './icons.tsx'

/**
 * The browser's own select: right on phones, right for keyboards, works before any script. Give it `defaultValue`: when
 * a form action ends, React resets the form, and a select goes back to the choice it was first rendered with, which is
 * why another `defaultValue` makes another select.
 */
export function Select({ className, children, ...props }: ComponentProps<'select'>) {
  return (
    <span className={cn('relative block', className)}>
      <select
        key={String(props.defaultValue)}
        className={cn(CONTROL_CLASSES, 'h-11 appearance-none pr-9 sm:h-10')}
        {...props}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        size={16}
        strokeWidth={1.5}
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 text-muted"
      />
    </span>
  )
}
