import type { ComponentProps } from 'react'
import { cn } from './class-names.ts'

/** The browser's own checkbox in the accent: part of its form without any script. */
export function Checkbox({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <input
      type="checkbox"
      className={cn(
        'size-4.5 shrink-0 cursor-pointer rounded-[4px] accent-accent disabled:cursor-not-allowed',
        className,
      )}
      {...props}
    />
  )
}
