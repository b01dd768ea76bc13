import type { ReactNode } from 'react'
import { classList } from './class-list.ts'

type EmptyStateProps = {
  title: ReactNode
  text?: ReactNode
  /** The one thing to do about it. */
  action?: ReactNode
  picture?: ReactNode
  className?: string
}

export function EmptyState({ title, text, action, picture, className }: EmptyStateProps) {
  return (
    <div className={classList('mx-auto flex max-w-100 flex-col items-center py-16 text-center', className)}>
      {picture ? <div className="mb-6 text-muted">{picture}</div> : null}
      <p className="font-semibold text-18">{title}</p>
      {text ? <p className="mt-2 text-pretty text-14 text-muted">{text}</p> : null}
      {action ? <div className="mt-6">{action}</div> : null}
    </div>
  )
}
