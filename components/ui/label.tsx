import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export function Label({ className, htmlFor, children, ...props }: ComponentProps<'label'> & { htmlFor: string }) {
  return (
    <label htmlFor={htmlFor} className={clsx('font-medium text-14 text-text', className)} {...props}>
      {children}
    </label>
  )
}
