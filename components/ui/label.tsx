import type { ComponentProps } from 'react'
import { classList } from './class-list.ts'

export function Label({ className, htmlFor, children, ...props }: ComponentProps<'label'> & { htmlFor: string }) {
  return (
    <label htmlFor={htmlFor} className={classList('font-medium text-14 text-text', className)} {...props}>
      {children}
    </label>
  )
}
