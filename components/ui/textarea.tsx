import type { ComponentProps } from 'react'
import { cn } from './class-names.ts'
import { CONTROL_CLASSES } from './control-classes.ts'

/** Grows with what is typed where the browser can. */
export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={cn(CONTROL_CLASSES, 'field-sizing-content min-h-24 py-2', className)} {...props} />
}
