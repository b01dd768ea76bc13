import type { ComponentProps } from 'react'
import { cn } from './class-names.ts'

export function Label({ className, htmlFor, children, ...props }: ComponentProps<'label'> & { htmlFor: string }) {
  return (
    <label htmlFor={htmlFor} className={cn('font-medium text-14 text-text', className)} {...props}>
      {children}
    </label>
  )
}
