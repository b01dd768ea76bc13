import type { ComponentProps } from 'react'
import { classList } from './class-list.ts'
import { CONTROL_CLASSES } from './control-classes.ts'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={classList(CONTROL_CLASSES, 'h-11 sm:h-10', className)} {...props} />
}
