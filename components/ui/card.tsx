import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names.ts'

export function Card({ className, ...props }: ComponentProps<'section'>) {
  return <section className={cn('min-w-0 rounded-card border border-line bg-surface', className)} {...props} />
}

type CardHeaderProps = Omit<ComponentProps<'div'>, 'title'> & { action?: ReactNode }

/** @param action stands at the right end of the head */
export function CardHeader({ className, children, action, ...props }: CardHeaderProps) {
  return (
    <div className={cn('flex items-start justify-between gap-4 px-5 pt-5', className)} {...props}>
      <div className="min-w-0">{children}</div>
      {action ? <div className="shrink-0">{action}</div> : null}
    </div>
  )
}

export function CardTitle({ className, children, ...props }: ComponentProps<'h2'>) {
  return (
    <h2 className={cn('font-semibold text-16', className)} {...props}>
      {children}
    </h2>
  )
}

export function CardBody({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('p-5', className)} {...props} />
}

export function CardFooter({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      className={cn('flex items-center justify-end gap-3 rounded-b-card border-line border-t px-5 py-4', className)}
      {...props}
    />
  )
}
