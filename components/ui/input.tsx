import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { CONTROL_CLASSES } from './control-classes.ts'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={clsx(CONTROL_CLASSES, 'h-11 sm:h-10', className)} {...props} />
}
